import { recordAudit } from '@kara/audit'
import { getEmployment } from '@kara/companies'
import { claimCredits, holdCredits, poolEmpty } from '@kara/credits'
import { inTransaction, type TxCtx } from '@kara/db'
import { getService } from '@kara/directory'
import { type Ctx, companyOf, type Id, invariant, personOf } from '@kara/kernel'
import { cancelWork, planWork, publish } from '@kara/outbox'
import { mayBook } from '../access.ts'
import { type BookedSession, BookSlotInput, limits } from '../contracts.ts'
import { holdLapsed, holdMissing } from '../errors.ts'
import { bookingConfirmed } from '../events.ts'
import { getBookedSession } from '../reads/get-session.ts'
import { newSession, toBookedSession } from '../rules/views.ts'
import { keepClaim } from '../store/calendar.ts'
import * as holds from '../store/holds.ts'
import * as sessions from '../store/sessions.ts'
import { isLive } from './hold-slot.ts'

/**
 * Books the held time: one session, one hold of credits, one announcement, or nothing at all. A second
 * click, tab or return with the back button finds the session that the hold became.
 *
 * @throws `scheduling.hold_lapsed` when the time was freed, `credits.not_enough`, `credits.pool_empty`, which HR is
 *   told of without who, `companies.employee_left`, `companies.not_an_employee`
 */
export async function bookSlot(ctx: Ctx, raw: BookSlotInput): Promise<BookedSession> {
  const browserHash = mayBook(ctx)
  const input = BookSlotInput.parse(raw)
  const booked = await inTransaction(ctx, async (ctx) => {
    const [hold] = await Promise.all([
      holds.findHold(ctx, browserHash, input.holdId as Id<'slot_hold'>, true),
      getEmployment(ctx),
    ])
    if (!hold) throw holdMissing()
    if (hold.state === 'used' && hold.sessionId) return getBookedSession(ctx, hold.sessionId)
    if (hold.state !== 'live' || !isLive(hold, ctx)) throw holdLapsed()

    const service = await getService(ctx, hold.serviceId)
    const isSponsored = input.funding === 'credits'
    if (isSponsored) {
      const claim = await claimCredits(ctx, { at: hold.startsAt })
      // Nothing is written yet, so what is committed is the word to the company that its pool is empty.
      if (claim.outcome === 'pool_empty') return null
    }
    const sessionId = ctx.ids.next<'session'>()
    const [creditHoldId, isKept] = await Promise.all([
      isSponsored ? holdFor(ctx, sessionId, hold, service.costHalves) : null,
      keepClaim(ctx, hold.claimId),
    ])
    if (!isKept) throw holdLapsed()
    const session = newSession(hold, service, {
      id: sessionId,
      personId: personOf(ctx),
      companyId: companyOf(ctx),
      timeZone: input.timeZone,
      now: ctx.clock.now(),
    })
    return write(ctx, hold, session, {
      id: ctx.ids.next<'booking'>(),
      sessionId,
      personId: session.personId,
      professionalId: session.professionalId,
      slotHoldId: hold.id,
      funding: input.funding,
      costHalves: isSponsored ? service.costHalves : null,
      priceMinor: isSponsored ? null : service.priceMinor,
      currency: isSponsored ? null : service.currency,
      creditHoldId,
      bookedAt: ctx.clock.now(),
      undoUntil: ctx.clock.now().add({ minutes: limits.undoMinutes }),
    })
  })
  if (!booked) throw poolEmpty()
  return booked
}

// Nothing is decided any more, so all of it is sent at once: one round trip, in this order.
async function write(
  ctx: TxCtx,
  hold: holds.HoldRow,
  session: sessions.NewSession,
  booking: sessions.NewBooking,
): Promise<BookedSession> {
  const undoUntil = booking.undoUntil.toString()
  const [row, bookingRow, isUsed] = await Promise.all([
    sessions.insertSession(ctx, session),
    sessions.insertBooking(ctx, booking),
    holds.endHold(ctx, hold.id, 'used', session.id),
    sessions.connect(ctx, session),
    sessions.recordEvent(ctx, session, 'scheduled'),
    planEnd(ctx, session),
    cancelWork(ctx, 'slot_hold.lapses', hold.id),
    recordAudit(ctx, 'booking.confirmed', { kind: 'session', id: session.id }),
    publish(ctx, bookingConfirmed({ ...ownersOf(session), undoUntil })),
  ])
  invariant(isUsed, 'a locked live hold can be used')
  return toBookedSession(row, bookingRow)
}

function holdFor(ctx: TxCtx, sessionId: string, hold: holds.HoldRow, amountHalves: number) {
  return holdCredits(ctx, { sessionId, amountHalves, sessionAt: hold.startsAt.toString() })
}

// Nobody has to remember to complete a session: the job does, when both people left it at that.
async function planEnd(ctx: TxCtx, session: SessionOwner): Promise<void> {
  const { sessionId: _id, ...owners } = ownersOf(session)
  await planWork(ctx, {
    kind: 'session.ends',
    key: session.id,
    queue: 'sessions',
    dueAt: session.endsAt.add({ hours: limits.completeAfterHours }),
    scope: {
      personId: owners.personId,
      professionalId: owners.professionalId,
      ...(owners.companyId ? { companyId: owners.companyId } : {}),
    },
    payload: { sessionId: session.id },
  })
}

type SessionOwner = Pick<
  sessions.SessionRow,
  'id' | 'personId' | 'professionalId' | 'companyId' | 'startsAt' | 'endsAt'
>

/** What every event of a session says about it. */
export function ownersOf(session: SessionOwner) {
  return {
    sessionId: session.id,
    personId: session.personId,
    professionalId: session.professionalId,
    companyId: session.companyId,
    startsAt: session.startsAt.toString(),
    endsAt: session.endsAt.toString(),
  }
}
