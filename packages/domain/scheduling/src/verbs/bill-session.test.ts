import type { SessionId } from '@kara/kernel'
import { findBillOfSession } from '@kara/payments'
import { drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import * as module from '../index.ts'
import { makeBookableHub, makeClient, mondayAtTen } from '../testing.ts'
import { billSession } from './bill-session.ts'
import { bookSlot } from './book-slot.ts'
import { cancelSession } from './cancel-session.ts'
import { completeSession } from './complete-session.ts'
import { holdSlot } from './hold-slot.ts'

describe('what a session comes to in money', () => {
  const db = openTestDatabase()
  const timeZone = 'Atlantic/Reykjavik'

  async function booked(funding: 'credits' | 'self_pay' | 'split', creditHalves?: number) {
    const hub = await makeBookableHub(db, funding === 'split' ? { allowanceCredits: 0.5 } : {})
    const { personId, ctx } = await makeClient(db, hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const session = await bookSlot(ctx, { holdId: hold.id, funding, creditHalves, timeZone })
    const professional = testCtx({
      database: db.database,
      scope: { role: 'professional', professionalId: hub.professionalId, personId: hub.personId },
    })
    professional.clock.travelTo('2026-11-23T10:50:00Z')
    const sessionId = session.id as SessionId
    const drain = () => drainOutbox(db, { clock: professional.clock, modules: [module], queue: 'sessions' })
    return { hub, personId, ctx, professional, session, sessionId, drain }
  }

  it('is the price when the client pays, once', async () => {
    const { ctx, professional, sessionId, drain, personId, hub } = await booked('self_pay')
    await completeSession(professional, sessionId)
    await drain()
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', personId, professionalId: hub.professionalId },
    })
    await billSession(job, sessionId)
    expect(await findBillOfSession(ctx, sessionId)).toMatchObject({
      amountMinor: 19_500,
      reason: 'completed',
      state: 'open',
    })
  })

  it('is nothing when credits pay', async () => {
    const { ctx, professional, sessionId, drain } = await booked('credits')
    await completeSession(professional, sessionId)
    await drain()
    expect(await findBillOfSession(ctx, sessionId)).toBeNull()
  })

  it('is the rest when credits pay a part, as it was shown', async () => {
    const { ctx, professional, session, sessionId, drain } = await booked('split', 1)
    expect(session).toMatchObject({ funding: 'split', costHalves: 1, dueMinor: 9_750 })
    await completeSession(professional, sessionId)
    await drain()
    expect(await findBillOfSession(ctx, sessionId)).toMatchObject({ amountMinor: 9_750, sponsoredHalves: 1 })
  })

  it('is the price after a late cancellation, and nothing after one in time', async () => {
    const late = await booked('self_pay')
    late.ctx.clock.travelTo('2026-11-23T09:00:00Z')
    await cancelSession(late.ctx, late.sessionId)
    await late.drain()
    expect(await findBillOfSession(late.ctx, late.sessionId)).toMatchObject({ reason: 'late_cancelled' })
    const inTime = await booked('self_pay')
    await cancelSession(inTime.ctx, inTime.sessionId)
    await inTime.drain()
    expect(await findBillOfSession(inTime.ctx, inTime.sessionId)).toBeNull()
  })

  it('is asked by jobs only', async () => {
    const { ctx, sessionId } = await booked('self_pay')
    await expect(billSession(ctx, sessionId)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })

  it('never lets a split pay all of it', async () => {
    await expect(booked('split', 2)).rejects.toMatchObject({ code: 'scheduling.credits_do_not_fit' })
  })
})
