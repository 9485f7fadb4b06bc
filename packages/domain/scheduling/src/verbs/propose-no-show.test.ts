import { findBalance } from '@kara/credits'
import { announced, audited, dueWork, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeBookableHub, makeMeeting, professionalCtx } from '../testing.ts'
import { completeSession } from './complete-session.ts'
import { proposeNoShow } from './propose-no-show.ts'
import { recordJoin } from './record-join.ts'

describe('marking a client as absent', () => {
  const db = openTestDatabase()

  async function waiting() {
    const meeting = await makeMeeting(db)
    meeting.clock.travelTo('2026-11-23T09:58:00Z')
    await recordJoin(meeting.professional, meeting.sessionId)
    meeting.clock.travelTo('2026-11-23T10:10:00Z')
    return { ...meeting, input: { sessionId: meeting.sessionId, contactTried: 'phone' } as const }
  }

  it('uses the credit, after ten minutes in which the room saw the professional alone', async () => {
    const { professional, input, stateOf, drain, client } = await waiting()
    await proposeNoShow(professional, input)
    expect(await stateOf()).toBe('client_no_show')
    await drain()
    expect(await findBalance(client)).toMatchObject({ heldHalves: 0, spentHalves: 2 })
  })

  it('is refused before the grace is over, when the client came, and when the professional did not', async () => {
    const early = await makeMeeting(db)
    early.clock.travelTo('2026-11-23T10:09:59Z')
    const input = { sessionId: early.sessionId, contactTried: 'phone' } as const
    await expect(proposeNoShow(early.professional, input)).rejects.toMatchObject({
      code: 'scheduling.absence_too_early',
    })
    early.clock.travelTo('2026-11-23T10:12:00Z')
    await expect(proposeNoShow(early.professional, input)).rejects.toMatchObject({
      code: 'scheduling.professional_was_not_there',
    })
    const met = await waiting()
    await recordJoin(met.client, met.sessionId)
    await expect(proposeNoShow(met.professional, met.input)).rejects.toMatchObject({
      code: 'scheduling.client_was_there',
    })
    expect(await dueWork(db, 'session.ends')).toContainEqual(expect.objectContaining({ key: met.sessionId }))
  })

  it('rests on the professional’s word in person', async () => {
    const { professional, sessionId, clock, stateOf } = await makeMeeting(db, { isInPerson: true })
    clock.travelTo('2026-11-23T10:10:00Z')
    await proposeNoShow(professional, { sessionId, contactTried: 'message' })
    expect(await stateOf()).toBe('client_no_show')
  })

  it('is not for the client, nor for another professional', async () => {
    const { client, input } = await waiting()
    await expect(proposeNoShow(client, input)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const other = await makeBookableHub(db)
    await expect(proposeNoShow(professionalCtx(db, other), input)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
  })

  it('has one winner against completing the session at the same moment, and happens once', async () => {
    const { professional, input, sessionId } = await waiting()
    const both = await Promise.allSettled([
      proposeNoShow(professional, input),
      completeSession(professional, sessionId),
    ])
    const events = await db.witness`select kind from app.session_event where session_id = ${sessionId}
      and kind in ('completed', 'client_no_show')`
    expect(events).toHaveLength(1)
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    await expect(proposeNoShow(professional, input)).rejects.toMatchObject({
      code: 'scheduling.session_settled',
    })
  })

  it('is recorded and announced', async () => {
    const { professional, input, sessionId } = await waiting()
    await proposeNoShow(professional, input)
    expect((await audited(db, 'session.missed')).map((entry) => entry.objectId)).toContain(sessionId)
    expect(await announced(db, 'session.missed')).toContainEqual(
      expect.objectContaining({ payload: expect.objectContaining({ sessionId, by: 'client' }) }),
    )
  })
})
