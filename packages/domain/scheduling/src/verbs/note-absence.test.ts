import { findBalance } from '@kara/credits'
import { announced, audited, dueWork, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAbsences } from '../reads/get-session-outcome.ts'
import { makeMeeting } from '../testing.ts'
import { noteAbsence } from './note-absence.ts'
import { recordJoin } from './record-join.ts'

describe('a professional who does not come', () => {
  const db = openTestDatabase()
  const alone = async () => {
    const meeting = await makeMeeting(db)
    meeting.clock.travelTo('2026-11-23T09:59:00Z')
    await recordJoin(meeting.client, meeting.sessionId)
    return meeting
  }

  it('gives the credit back by itself after ten minutes, and support sees it', async () => {
    const { clock, drain, stateOf, client, support, sessionId } = await alone()
    clock.travelTo('2026-11-23T10:09:00Z')
    await drain()
    expect(await stateOf()).toBe('scheduled')
    clock.travelTo('2026-11-23T10:10:00Z')
    await drain()
    await drain()
    expect(await stateOf()).toBe('professional_no_show')
    expect(await findBalance(client)).toMatchObject({ heldHalves: 0, spentHalves: 0 })
    expect((await listAbsences(support)).map((absence) => absence.sessionId)).toContain(sessionId)
  })

  it('has one winner when the professional comes at the same moment', async () => {
    const { clock, job, professional, sessionId, stateOf } = await alone()
    clock.travelTo('2026-11-23T10:10:00Z')
    const [noted] = await Promise.all([noteAbsence(job, sessionId), recordJoin(professional, sessionId)])
    expect(await stateOf()).toBe(noted ? 'professional_no_show' : 'in_progress')
    const ends = (await dueWork(db, 'session.ends')).map(({ key }) => key)
    expect(ends.includes(sessionId)).toBe(!noted)
  })

  it('is noted by jobs only, once, recorded and announced', async () => {
    const { clock, job, client, sessionId } = await alone()
    clock.travelTo('2026-11-23T10:10:00Z')
    await expect(noteAbsence(client, sessionId)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    expect([await noteAbsence(job, sessionId), await noteAbsence(job, sessionId)]).toEqual([true, false])
    expect((await audited(db, 'professional_absence.noted')).map((entry) => entry.objectId)).toContain(
      sessionId,
    )
    const told = (await announced(db, 'session.missed')).filter(
      ({ payload }) => payload.sessionId === sessionId,
    )
    expect(told).toMatchObject([{ payload: { by: 'professional' } }])
  })
})
