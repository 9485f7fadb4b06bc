import { findBalance } from '@kara/credits'
import { makePerson } from '@kara/identity/testing'
import type { SessionId } from '@kara/kernel'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import {
  type BookableHub,
  clientCtx,
  makeBookableHub,
  makeBooking,
  makeClient,
  mondayAtTen,
} from '../testing.ts'
import { bookSlot } from './book-slot.ts'
import { cancelAsProfessional, cancelSession, previewCancellation } from './cancel-session.ts'
import { holdSlot } from './hold-slot.ts'

describe('cancelling a session', () => {
  const db = openTestDatabase()

  it.each([
    ['a moment before the cut-off', '2026-11-22T09:59:59.999Z'],
    ['exactly at the cut-off', '2026-11-22T10:00:00Z'],
  ])('returns the credit %s', async (_, at) => {
    const { ctx, session } = await makeBooking(db, await makeBookableHub(db))
    expect(session.cutOffAt).toBe('2026-11-22T10:00:00Z')
    ctx.clock.travelTo(at)
    expect(await previewCancellation(ctx, session.id as SessionId)).toMatchObject({ credits: 'release' })
    expect(await cancelSession(ctx, session.id as SessionId)).toMatchObject({
      state: 'cancelled',
      credits: 'release',
    })
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 8, heldHalves: 0, spentHalves: 0 })
    const [row] = await db.witness`select state from app.session where id = ${session.id}`
    expect(row?.state).toBe('cancelled')
  })

  it('uses the credit a moment after the cut-off', async () => {
    const { ctx, session } = await makeBooking(db, await makeBookableHub(db))
    ctx.clock.travelTo('2026-11-22T10:00:00.001Z')
    expect(await cancelSession(ctx, session.id as SessionId)).toMatchObject({
      state: 'late_cancelled',
      credits: 'spend',
    })
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 6, heldHalves: 0, spentHalves: 2 })
    const [row] = await db.witness`select state from app.session where id = ${session.id}`
    expect(row?.state).toBe('late_cancelled')
  })

  it('does nothing when it would come to something else than was shown', async () => {
    const { ctx, session } = await makeBooking(db, await makeBookableHub(db))
    ctx.clock.travelTo('2026-11-22T10:00:01Z')
    await expect(cancelSession(ctx, session.id as SessionId, { shown: 'release' })).rejects.toMatchObject({
      code: 'scheduling.consequences_changed',
    })
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2, spentHalves: 0 })
    await cancelSession(ctx, session.id as SessionId, { shown: 'spend' })
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 0, spentHalves: 2 })
  })

  it('happens once when two tabs cancel at the same moment', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    const tries = await Promise.allSettled([1, 2].map(() => cancelSession(ctx, session.id as SessionId)))
    expect(tries.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 8 })
  })

  it('has one winner when both cancel at the same moment, whose outcome it is', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    const professional = professionalCtx(hub)
    for (const { clock } of [ctx, professional]) clock.travelTo('2026-11-23T08:00:00Z')
    const sessionId = session.id as SessionId
    const [byClient, byProfessional] = await Promise.allSettled([
      cancelSession(ctx, sessionId),
      cancelAsProfessional(professional, sessionId),
    ])
    const tries = [byClient, byProfessional]
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [lost] = tries.filter((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'scheduling.session_not_cancellable' })
    const events = (await announced(db, 'session.cancelled')).filter(
      ({ payload }) => payload.sessionId === session.id,
    )
    const isClients = byClient?.status === 'fulfilled'
    expect(events).toMatchObject([
      { payload: { by: isClients ? 'client' : 'professional', isLate: isClients } },
    ])
  })

  it('is refused on both sides once it has begun', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    const professional = professionalCtx(hub)
    for (const { clock } of [ctx, professional]) clock.travelTo('2026-11-23T10:00:01Z')
    const refused = { code: 'scheduling.session_not_cancellable' }
    await expect(cancelSession(ctx, session.id as SessionId)).rejects.toMatchObject(refused)
    await expect(cancelAsProfessional(professional, session.id as SessionId)).rejects.toMatchObject(refused)
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
  })

  it('is free for a whole day before, also over the night in which the clocks go back', async () => {
    const hub = await makeBookableHub(db, { timeZone: 'Europe/Oslo' })
    const { ctx } = await makeClient(db, hub)
    ctx.clock.travelTo('2026-10-20T08:00:00Z')
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: '2026-10-26T09:00:00Z' })
    const wish = { holdId: hold.id, funding: 'credits', timeZone: 'Europe/Oslo' } as const
    const session = await bookSlot(ctx, wish)
    // On Sunday at ten by the wall, twenty-five hours before ten on Monday, it is free for another hour.
    expect(session.cutOffAt).toBe('2026-10-25T09:00:00Z')
    ctx.clock.travelTo('2026-10-25T09:00:00Z')
    expect(await previewCancellation(ctx, session.id as SessionId)).toMatchObject({ credits: 'release' })
    ctx.clock.travelTo('2026-10-25T09:00:01Z')
    expect(await previewCancellation(ctx, session.id as SessionId)).toMatchObject({ credits: 'spend' })
  })

  it('frees the time for somebody else at once', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    await cancelSession(ctx, session.id as SessionId)
    const next = clientCtx(db, hub, (await makePerson(db)).personId)
    expect(await holdSlot(next, { serviceId: hub.serviceId, startsAt: mondayAtTen })).toMatchObject({
      state: 'live',
    })
  })

  it('says before what it will come to', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    expect(await previewCancellation(ctx, session.id as SessionId)).toEqual({
      state: 'cancelled',
      credits: 'release',
      isUndo: true,
    })
    ctx.clock.travelTo('2026-11-23T08:00:00Z')
    expect(await previewCancellation(ctx, session.id as SessionId)).toMatchObject({
      state: 'late_cancelled',
      credits: 'spend',
    })
    ctx.clock.travelTo('2026-11-23T10:00:01Z')
    expect(await previewCancellation(ctx, session.id as SessionId)).toBeNull()
  })

  it('is for the client, and shows nobody else that the session exists', async () => {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(cancelSession(admin, session.id as SessionId)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    const stranger = clientCtx(db, hub, (await makePerson(db)).personId)
    await expect(cancelSession(stranger, session.id as SessionId)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
  })

  it('by the professional is free for the client at any time before it begins', async () => {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    const professional = professionalCtx(hub)
    professional.clock.travelTo('2026-11-23T09:59:00Z')
    expect(await cancelAsProfessional(professional, session.id as SessionId)).toMatchObject({
      state: 'cancelled',
      credits: 'release',
    })
  })

  it('by the professional says why only where they chose to, in words that the house knows', async () => {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    const other = await makeBooking(db, hub, '2026-11-24T10:00:00Z')
    const professional = professionalCtx(hub)
    await expect(
      cancelAsProfessional(professional, session.id as SessionId, 'a long story' as never),
    ).rejects.toThrow()
    await cancelAsProfessional(professional, session.id as SessionId, 'duty')
    await cancelAsProfessional(professional, other.session.id as SessionId)
    const events = await announced(db, 'session.cancelled')
    const because = (id: string) => events.find(({ payload }) => payload.sessionId === id)?.payload.because
    expect([because(session.id), because(other.session.id)]).toEqual(['duty', undefined])
  })

  it('announces, audits on the person’s side, and takes the planned end back', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    ctx.clock.advance({ minutes: 10 })
    await cancelSession(ctx, session.id as SessionId)
    const events = (await announced(db, 'session.cancelled')).filter(
      (event) => event.payload.sessionId === session.id,
    )
    expect(events).toMatchObject([{ payload: { by: 'client', isLate: false, isUndo: false } }])
    const entries = (await audited(db, 'session.cancelled')).filter((entry) => entry.objectId === session.id)
    expect(entries).toMatchObject([{ companyId: null, detail: { state: 'cancelled' } }])
    expect((await dueWork(db, 'session.ends')).map((work) => work.key)).not.toContain(session.id)
  })

  function professionalCtx({ professionalId, personId }: BookableHub) {
    return testCtx({ database: db.database, scope: { role: 'professional', professionalId, personId } })
  }
})
