import { findBalance } from '@kara/credits'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeBookableHub, makeMeeting, professionalCtx } from '../testing.ts'
import { failSession } from './fail-session.ts'

describe('a session that could not be held', () => {
  const db = openTestDatabase()
  const begun = async () => {
    const meeting = await makeMeeting(db)
    meeting.clock.travelTo('2026-11-23T10:20:00Z')
    return { ...meeting, input: { sessionId: meeting.sessionId, because: 'technical' } as const }
  }

  it('gives the credit back', async () => {
    const { professional, input, stateOf, drain, client } = await begun()
    await failSession(professional, input)
    expect(await stateOf()).toBe('failed')
    await drain()
    expect(await findBalance(client)).toMatchObject({ heldHalves: 0, spentHalves: 0 })
  })

  it('is said from the start on, and once', async () => {
    const { professional, input, clock } = await begun()
    clock.travelTo('2026-11-23T09:59:00Z')
    await expect(failSession(professional, input)).rejects.toMatchObject({
      code: 'scheduling.session_not_over',
    })
    clock.travelTo('2026-11-23T10:20:00Z')
    await failSession(professional, input)
    await expect(failSession(professional, input)).rejects.toMatchObject({
      code: 'scheduling.session_settled',
    })
  })

  it('is not for the client, nor for another professional', async () => {
    const { client, input } = await begun()
    await expect(failSession(client, input)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const other = await makeBookableHub(db)
    await expect(failSession(professionalCtx(db, other), input)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
  })

  it('is recorded and announced', async () => {
    const { professional, input, sessionId } = await begun()
    await failSession(professional, input)
    expect((await audited(db, 'session.failed')).map((entry) => entry.objectId)).toContain(sessionId)
    expect((await announced(db, 'session.failed')).map(({ payload }) => payload.sessionId)).toContain(
      sessionId,
    )
  })
})
