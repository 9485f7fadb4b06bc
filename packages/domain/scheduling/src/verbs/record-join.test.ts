import { audited, dueWork, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeBookableHub, makeMeeting, professionalCtx } from '../testing.ts'
import { recordJoin } from './record-join.ts'

describe('entering the room', () => {
  const db = openTestDatabase()
  const joinsOf = async (sessionId: string) =>
    (
      await db.witness`select detail->>'side' as side from app.session_event
        where session_id = ${sessionId} and kind = 'joined' order by at, side`
    ).map(({ side }) => side)

  it('is in progress once both are there', async () => {
    const { client, professional, sessionId, stateOf } = await makeMeeting(db)
    await recordJoin(client, sessionId)
    expect(await stateOf()).toBe('scheduled')
    await recordJoin(professional, sessionId)
    expect(await stateOf()).toBe('in_progress')
  })

  it('is in progress also when both enter at the same moment', async () => {
    const { client, professional, sessionId, stateOf } = await makeMeeting(db)
    await Promise.all([recordJoin(client, sessionId), recordJoin(professional, sessionId)])
    expect(await stateOf()).toBe('in_progress')
    expect(await joinsOf(sessionId)).toEqual(['client', 'professional'])
  })

  it('counts the first time of each, and is recorded once', async () => {
    const { client, sessionId } = await makeMeeting(db)
    await recordJoin(client, sessionId)
    await recordJoin(client, sessionId)
    expect(await joinsOf(sessionId)).toEqual(['client'])
    const entries = (await audited(db, 'session.joined')).filter(({ objectId }) => objectId === sessionId)
    expect(entries).toHaveLength(1)
  })

  it('plans the end of a client’s waiting, until the professional comes', async () => {
    const { client, professional, sessionId } = await makeMeeting(db)
    const waits = async () => (await dueWork(db, 'session.grace_ends')).map(({ key }) => key)
    await recordJoin(client, sessionId)
    expect(await waits()).toContain(sessionId)
    await recordJoin(professional, sessionId)
    expect(await waits()).not.toContain(sessionId)
  })

  it('is not for jobs, nor for another professional', async () => {
    const { job, sessionId } = await makeMeeting(db)
    await expect(recordJoin(job, sessionId)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const other = professionalCtx(db, await makeBookableHub(db))
    await expect(recordJoin(other, sessionId)).rejects.toMatchObject({ code: 'scheduling.session_missing' })
  })
})
