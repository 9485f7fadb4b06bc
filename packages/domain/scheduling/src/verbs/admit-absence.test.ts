import { findBalance } from '@kara/credits'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeMeeting } from '../testing.ts'
import { admitAbsence, letAbsenceStand } from './admit-absence.ts'
import { proposeNoShow } from './propose-no-show.ts'
import { reportAbsence, takeBackAbsence } from './report-absence.ts'

describe('a professional who did not come, in person', () => {
  const db = openTestDatabase({ connectionsMax: 6 })
  const reported = async () => {
    const meeting = await makeMeeting(db, { isInPerson: true })
    meeting.clock.travelTo('2026-11-23T10:10:00Z')
    await reportAbsence(meeting.client, meeting.sessionId)
    return meeting
  }

  it('admits it, and the credits are back at once', async () => {
    const { client, professional, sessionId, drain, stateOf } = await reported()
    await admitAbsence(professional, sessionId)
    await drain()
    await drain()
    expect(await stateOf()).toBe('professional_no_show')
    expect(await findBalance(client)).toMatchObject({ heldHalves: 0, spentHalves: 0 })
    expect((await audited(db, 'professional_absence.admitted')).map(({ objectId }) => objectId)).toContain(
      sessionId,
    )
  })

  it('has nothing to admit when nobody said so, or it was taken back', async () => {
    const { client, professional, job, sessionId, stateOf } = await reported()
    await takeBackAbsence(client, sessionId)
    await expect(admitAbsence(professional, sessionId)).rejects.toMatchObject({
      code: 'scheduling.nothing_reported',
    })
    expect(await letAbsenceStand(job, sessionId)).toBe(false)
    expect(await stateOf()).toBe('scheduled')
  })

  it('has one outcome when silence ends as the client is marked absent', async () => {
    const { professional, job, sessionId, stateOf } = await reported()
    const [stood, marked] = await Promise.allSettled([
      letAbsenceStand(job, sessionId),
      proposeNoShow(professional, { sessionId, contactTried: 'phone' }),
    ])
    const hasStood = stood.status === 'fulfilled' && stood.value
    expect(await stateOf()).toBe(hasStood ? 'professional_no_show' : 'client_no_show')
    expect(marked.status).toBe(hasStood ? 'rejected' : 'fulfilled')
  })

  it('is not for the client, nor for another professional, nor done by hand', async () => {
    const { client, sessionId } = await reported()
    const other = await reported()
    await expect(admitAbsence(client, sessionId)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    await expect(admitAbsence(other.professional, sessionId)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    await expect(letAbsenceStand(client, sessionId)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })
})
