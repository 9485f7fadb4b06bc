import { audited, dueWork, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findContradiction, getSessionOutcome } from '../reads/get-session-outcome.ts'
import { makeBookableHub, makeMeeting, makeMet, makeReviewed, professionalCtx } from '../testing.ts'
import { cancelAsProfessional, cancelSession } from './cancel-session.ts'
import { completeSession, completeWhenLeft } from './complete-session.ts'
import { failSession } from './fail-session.ts'
import { noteAbsence } from './note-absence.ts'
import { askReview, proposeNoShow } from './propose-no-show.ts'
import { recordJoin } from './record-join.ts'

describe('asking a person to look at how a session ended', () => {
  const db = openTestDatabase()
  const said = { contactTried: 'phone', words: 'Nobody spoke, and the picture was black.' } as const

  it('is possible when the room shows the client, and keeps the session as it is', async () => {
    const { professional, client, sessionId, stateOf } = await makeMet(db)
    expect(await findContradiction(professional, sessionId)).toBe('client_was_there')
    expect(await askReview(professional, { sessionId, ...said })).toBe(true)
    expect(await stateOf()).toBe('in_progress')
    const review = { askedAt: '2026-11-23T10:15:00Z', isOpen: true }
    expect(await getSessionOutcome(professional, sessionId)).toMatchObject({ review })
    expect(await getSessionOutcome(client, sessionId)).toMatchObject({ review })
  })

  it('is possible when the room does not show the professional, whoever comes later', async () => {
    const { professional, client, job, sessionId, clock, stateOf } = await makeMeeting(db)
    clock.travelTo('2026-11-23T10:20:00Z')
    expect(await findContradiction(professional, sessionId)).toBe('professional_was_not_there')
    await askReview(professional, { sessionId, ...said })
    await recordJoin(client, sessionId)
    clock.travelTo('2026-11-23T10:40:00Z')
    expect(await noteAbsence(job, sessionId)).toBe(false)
    expect(await stateOf()).toBe('scheduled')
  })

  it('lets neither the professional nor a job end the session meanwhile', async () => {
    const { professional, client, job, sessionId, clock, stateOf } = await makeReviewed(db)
    const open = { code: 'scheduling.review_open' }
    await expect(completeSession(professional, sessionId)).rejects.toMatchObject(open)
    await expect(proposeNoShow(professional, { sessionId, contactTried: 'phone' })).rejects.toMatchObject(
      open,
    )
    await expect(failSession(professional, { sessionId, because: 'technical' })).rejects.toMatchObject(open)
    await expect(cancelAsProfessional(professional, sessionId)).rejects.toMatchObject({
      code: 'scheduling.session_not_cancellable',
    })
    await expect(cancelSession(client, sessionId)).rejects.toMatchObject({
      code: 'scheduling.session_not_cancellable',
    })
    expect((await dueWork(db, 'session.ends')).map((work) => work.key)).not.toContain(sessionId)
    clock.travelTo('2026-11-25T10:00:00Z')
    expect(await completeWhenLeft(job, sessionId)).toBe(false)
    expect(await stateOf()).toBe('in_progress')
  })

  it('is not for the client, nor for another professional', async () => {
    const { client, sessionId } = await makeMet(db)
    await expect(askReview(client, { sessionId, ...said })).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    const other = professionalCtx(db, await makeBookableHub(db))
    await expect(askReview(other, { sessionId, ...said })).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    expect(await findContradiction(other, sessionId)).toBeNull()
  })

  it('is not for what the room agrees with, in person, too early, or settled', async () => {
    const alone = await makeMeeting(db)
    alone.clock.travelTo('2026-11-23T09:58:00Z')
    await recordJoin(alone.professional, alone.sessionId)
    const ask = { sessionId: alone.sessionId, ...said }
    await expect(askReview(alone.professional, ask)).rejects.toMatchObject({
      code: 'scheduling.absence_too_early',
    })
    alone.clock.travelTo('2026-11-23T10:15:00Z')
    await expect(askReview(alone.professional, ask)).rejects.toMatchObject({
      code: 'scheduling.nothing_to_review',
    })
    expect(await findContradiction(alone.professional, alone.sessionId)).toBeNull()
    const place = await makeMeeting(db, { isInPerson: true })
    place.clock.travelTo('2026-11-23T10:15:00Z')
    await expect(
      askReview(place.professional, { sessionId: place.sessionId, ...said }),
    ).rejects.toMatchObject({ code: 'scheduling.nothing_to_review' })
    const met = await makeMet(db)
    await completeSession(met.professional, met.sessionId)
    await expect(askReview(met.professional, { sessionId: met.sessionId, ...said })).rejects.toMatchObject({
      code: 'scheduling.session_settled',
    })
  })

  it('happens once when it is sent twice at the same moment, and is recorded once', async () => {
    const { professional, sessionId } = await makeMet(db)
    const both = await Promise.all([
      askReview(professional, { sessionId, ...said }),
      askReview(professional, { sessionId, ...said }),
    ])
    expect(both.sort()).toEqual([false, true])
    const entries = (await audited(db, 'session_review.asked')).filter(
      (entry) => entry.objectId === sessionId,
    )
    expect(entries).toHaveLength(1)
    const rows = await db.witness`select count(*)::int as many from app.session_event
      where session_id = ${sessionId} and kind = 'review_asked'`
    expect(rows[0]?.many).toBe(1)
  })

  it('has one winner against completing the session at the same moment', async () => {
    const { professional, sessionId, stateOf } = await makeMet(db)
    const [asked, completed] = await Promise.allSettled([
      askReview(professional, { sessionId, ...said }),
      completeSession(professional, sessionId),
    ])
    expect([asked.status, completed.status].sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stateOf()).toBe(asked.status === 'fulfilled' ? 'in_progress' : 'completed')
    const rows = await db.witness`select session_id from app.session_review where session_id = ${sessionId}`
    expect(rows).toHaveLength(asked.status === 'fulfilled' ? 1 : 0)
  })
})
