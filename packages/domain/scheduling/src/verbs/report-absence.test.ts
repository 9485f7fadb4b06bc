import { findBalance } from '@kara/credits'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getSessionOutcome, listAbsences } from '../reads/get-session-outcome.ts'
import { makeMeeting } from '../testing.ts'
import { completeSession } from './complete-session.ts'
import { proposeNoShow } from './propose-no-show.ts'
import { reportAbsence, takeBackAbsence } from './report-absence.ts'

describe('a client to whom nobody came, in person', () => {
  const db = openTestDatabase({ connectionsMax: 6 })
  const waiting = async () => {
    const meeting = await makeMeeting(db, { isInPerson: true })
    meeting.clock.travelTo('2026-11-23T10:10:00Z')
    return meeting
  }

  it('says so, and without an answer credits come back and support sees it', async () => {
    const { clock, client, sessionId, drain, stateOf, support } = await waiting()
    expect(await reportAbsence(client, sessionId)).toBe(true)
    expect((await getSessionOutcome(client, sessionId)).absenceAnswerBy).toBe('2026-11-25T10:10:00Z')
    clock.travelTo('2026-11-25T10:09:59Z')
    await drain()
    expect(await stateOf()).toBe('scheduled')
    clock.travelTo('2026-11-25T10:10:00Z')
    await drain()
    await drain()
    expect(await stateOf()).toBe('professional_no_show')
    expect(await findBalance(client)).toMatchObject({ heldHalves: 0, spentHalves: 0 })
    expect((await listAbsences(support)).map((absence) => absence.sessionId)).toContain(sessionId)
  })

  it('says so once, which is recorded and announced once', async () => {
    const { client, sessionId } = await waiting()
    const said = await Promise.all([reportAbsence(client, sessionId), reportAbsence(client, sessionId)])
    expect(said.sort()).toEqual([false, true])
    const told = (await announced(db, 'session.absence_reported')).filter(
      ({ payload }) => payload.sessionId === sessionId,
    )
    expect(told).toMatchObject([{ payload: { answerBy: '2026-11-25T10:10:00Z' } }])
    const written = (await audited(db, 'professional_absence.reported')).filter(
      ({ objectId }) => objectId === sessionId,
    )
    expect(written).toHaveLength(1)
  })

  it('does not while the professional may still come, and not by video', async () => {
    const early = await waiting()
    early.clock.travelTo('2026-11-23T10:09:59Z')
    await expect(reportAbsence(early.client, early.sessionId)).rejects.toMatchObject({
      code: 'scheduling.absence_report_too_early',
    })
    const video = await makeMeeting(db)
    video.clock.travelTo('2026-11-23T10:10:00Z')
    await expect(reportAbsence(video.client, video.sessionId)).rejects.toMatchObject({
      code: 'scheduling.not_reportable',
    })
  })

  it('is not for the professional, nor for somebody else, nor of what is settled', async () => {
    const { client, professional, sessionId } = await waiting()
    const other = await waiting()
    await expect(reportAbsence(professional, sessionId)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    await expect(reportAbsence(other.client, sessionId)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    await completeSession(professional, sessionId)
    await expect(reportAbsence(client, sessionId)).rejects.toMatchObject({
      code: 'scheduling.session_settled',
    })
  })

  it('can take it back, and the session is held by itself as any other', async () => {
    const { clock, client, sessionId, drain, stateOf } = await waiting()
    await reportAbsence(client, sessionId)
    expect([await takeBackAbsence(client, sessionId), await takeBackAbsence(client, sessionId)]).toEqual([
      true,
      false,
    ])
    const told = (await announced(db, 'session.absence_taken_back')).filter(
      ({ payload }) => payload.sessionId === sessionId,
    )
    expect(told).toHaveLength(1)
    await expect(reportAbsence(client, sessionId)).rejects.toMatchObject({
      code: 'scheduling.not_reportable',
    })
    clock.travelTo('2026-11-26T10:10:00Z')
    await drain()
    expect(await stateOf()).toBe('completed')
  })

  it('is contradicted by the professional, who was there, and can object to that', async () => {
    const { clock, client, professional, sessionId, drain, stateOf } = await waiting()
    await reportAbsence(client, sessionId)
    await expect(completeSession(professional, sessionId)).rejects.toMatchObject({
      code: 'scheduling.absence_open',
    })
    await proposeNoShow(professional, { sessionId, contactTried: 'in_room' })
    clock.travelTo('2026-11-26T10:10:00Z')
    await drain()
    expect(await stateOf()).toBe('client_no_show')
    expect((await getSessionOutcome(client, sessionId)).appealUntil).toBe('2026-11-30T10:10:00Z')
  })
})
