import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getBookedSession } from '../reads/get-session.ts'
import { findUndoableMove } from '../reads/get-session-outcome.ts'
import { makeBookableHub, makeBooking, makeMeeting, mondayAtTen, professionalCtx } from '../testing.ts'
import { cancelSession } from './cancel-session.ts'
import { moveAsProfessional } from './move-as-professional.ts'

describe('a professional who moves a session', () => {
  const db = openTestDatabase()
  const evening = '2026-11-23T19:00:00Z'

  it('may choose a time outside of the hours; the same session and its hold of credits stay', async () => {
    const { professional, client, sessionId } = await makeMeeting(db)
    await moveAsProfessional(professional, { sessionId, startsAt: evening })
    expect(await getBookedSession(client, sessionId)).toMatchObject({
      startsAt: evening,
      state: 'scheduled',
      costHalves: 2,
      calendarSequence: 1,
    })
  })

  it('leaves the client a day to cancel free of charge, or until the start', async () => {
    const { professional, client, sessionId, clock } = await makeMeeting(db)
    clock.travelTo('2026-11-23T08:00:00Z')
    await moveAsProfessional(professional, { sessionId, startsAt: evening })
    clock.travelTo('2026-11-23T18:59:00Z')
    expect(await cancelSession(client, sessionId)).toMatchObject({ state: 'cancelled', credits: 'release' })
  })

  it('can be taken back for three minutes', async () => {
    const { professional, client, sessionId, clock } = await makeMeeting(db)
    await moveAsProfessional(professional, { sessionId, startsAt: evening })
    expect(await findUndoableMove(professional, sessionId)).toMatchObject({ startsAt: mondayAtTen })
    await moveAsProfessional(professional, { sessionId, startsAt: mondayAtTen })
    expect(await findUndoableMove(professional, sessionId)).toBeNull()
    expect(await getBookedSession(client, sessionId)).toMatchObject({ cutOffAt: '2026-11-22T10:00:00Z' })
    await moveAsProfessional(professional, { sessionId, startsAt: evening })
    clock.advance({ minutes: 3 })
    expect(await findUndoableMove(professional, sessionId)).toBeNull()
  })

  it('tells of several moves in a row once, from where the client believed it to be', async () => {
    const { professional, sessionId, clock } = await makeMeeting(db)
    const [noon, afternoon] = ['2026-11-23T12:00:00Z', '2026-11-23T15:00:00Z']
    const lastTold = async () => (await announced(db, 'session.moved')).at(-1)?.payload
    await moveAsProfessional(professional, { sessionId, startsAt: noon })
    clock.advance({ minutes: 2 })
    await moveAsProfessional(professional, { sessionId, startsAt: evening })
    expect(await lastTold()).toMatchObject({ movedFrom: mondayAtTen, startsAt: evening, isUndo: false })
    clock.advance({ minutes: 2 })
    expect(await findUndoableMove(professional, sessionId)).toMatchObject({ startsAt: mondayAtTen })
    await moveAsProfessional(professional, { sessionId, startsAt: noon })
    expect(await lastTold()).toMatchObject({ movedFrom: mondayAtTen, startsAt: noon, isUndo: false })
    await moveAsProfessional(professional, { sessionId, startsAt: mondayAtTen })
    expect(await lastTold()).toMatchObject({ startsAt: mondayAtTen, isUndo: true })
    await moveAsProfessional(professional, { sessionId, startsAt: afternoon })
    clock.advance({ minutes: 3 })
    await moveAsProfessional(professional, { sessionId, startsAt: noon })
    expect(await lastTold()).toMatchObject({ movedFrom: afternoon, isUndo: false })
  })

  it('never lies over what is taken: one winner of two sessions that move to one time', async () => {
    const { hub, professional, sessionId } = await makeMeeting(db)
    const other = await makeBooking(db, hub, '2026-11-23T14:00:00Z')
    const both = await Promise.allSettled([
      moveAsProfessional(professional, { sessionId, startsAt: evening }),
      moveAsProfessional(professional, { sessionId: other.session.id, startsAt: evening }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(
      moveAsProfessional(professional, { sessionId, startsAt: '2026-11-01T10:00:00Z' }),
    ).rejects.toMatchObject({ code: 'scheduling.slot_not_offered' })
  })

  it('is not for the client, nor for another professional, nor once it has begun', async () => {
    const { client, professional, sessionId, clock } = await makeMeeting(db)
    const input = { sessionId, startsAt: evening }
    await expect(moveAsProfessional(client, input)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const other = professionalCtx(db, await makeBookableHub(db))
    await expect(moveAsProfessional(other, input)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    clock.travelTo(mondayAtTen)
    await expect(moveAsProfessional(professional, input)).rejects.toMatchObject({
      code: 'scheduling.session_not_movable',
    })
  })

  it('is recorded', async () => {
    const { professional, sessionId } = await makeMeeting(db)
    await moveAsProfessional(professional, { sessionId, startsAt: evening })
    expect((await audited(db, 'session.moved')).map((entry) => entry.objectId)).toContain(sessionId)
  })
})
