import { recordAudit } from '@kara/audit'
import { getEmployment } from '@kara/companies'
import { claimCredits, holdCredits, poolEmpty } from '@kara/credits'
import { inTransaction, type TxCtx } from '@kara/db'
import { getService } from '@kara/directory'
import { allInOrder, type Ctx, companyOf, type Id, invariant, personOf, type SessionId } from '@kara/kernel'
import { cancelWork } from '@kara/outbox'
import { mayBook } from '../access.ts'
import { type BookedSession, BookSlotInput } from '../contracts.ts'
import { getBookedSession } from '../reads/get-session.ts'
import { fundingOf, newSession, pricedAsHeld } from '../rules/views.ts'
import { chosenLanguage } from '../steps/chosen-language.ts'
import { keepHeldTime, lockHeldTime, refuseWhenAway } from '../steps/keep-held-time.ts'
import { scheduleSession } from '../steps/schedule-session.ts'
import * as holds from '../store/holds.ts'

/**
 * Books the held time: one session, one hold of credits, one announcement, or nothing at all. A second
 * click, tab or return with the back button finds the session that the hold became.
 *
 * @throws `scheduling.hold_lapsed` when the time was freed, `scheduling.slot_not_offered` when its professional went away
 *   since, `scheduling.language_not_spoken`, `credits.not_enough`, `credits.pool_empty`, which HR is told of without who, `companies.employee_left`, `companies.not_an_employee`
 */
export async function bookSlot(ctx: Ctx, raw: BookSlotInput): Promise<BookedSession> {
  const browserHash = mayBook(ctx)
  const input = BookSlotInput.parse(raw)
  const booked = await inTransaction(ctx, async (ctx) => {
    const [hold] = await Promise.all([
      lockHeldTime(ctx, browserHash, input.holdId as Id<'slot_hold'>),
      // Whoever claims credits is asked there.
      input.funding === 'self_pay' ? getEmployment(ctx) : null,
    ])
    if (hold.sessionId) return getBookedSession(ctx, hold.sessionId)

    const [listed, claim] = await allInOrder([
      getService(ctx, hold.serviceId),
      input.funding === 'self_pay' ? null : claimCredits(ctx, { at: hold.startsAt }),
    ])
    // Nothing is written yet, so what is committed is the word to the company that its pool is empty.
    if (claim?.outcome === 'pool_empty') return null
    const service = pricedAsHeld(listed, hold)
    const { costHalves, dueMinor } = fundingOf(input, service)
    const sessionId = ctx.ids.next<'session'>()
    const creditHoldId = costHalves ? ctx.ids.next<'credit_hold'>() : null
    const session = newSession(hold, service, {
      id: sessionId,
      personId: personOf(ctx),
      companyId: companyOf(ctx),
      timeZone: input.timeZone,
      language: await chosenLanguage(ctx, listed, input.language),
      now: ctx.clock.now(),
    })
    const booking = {
      id: ctx.ids.next<'booking'>(),
      sessionId,
      personId: session.personId,
      professionalId: session.professionalId,
      slotHoldId: hold.id,
      sessionRequestId: null,
      funding: input.funding,
      costHalves,
      priceMinor: service.priceMinor,
      dueMinor,
      currency: service.currency,
      creditHoldId,
      bookedAt: ctx.clock.now(),
      undoUntil: ctx.clock.now().add({ minutes: hold.undoMinutes }),
    }
    // Nothing is decided any more but by the database, so all of it is sent at once: one round trip.
    const [, , scheduled, isUsed] = await allInOrder([
      creditHoldId && costHalves ? holdFor(ctx, hold, { sessionId, creditHoldId, costHalves }) : null,
      keepHeldTime(ctx, hold),
      scheduleSession(ctx, session, booking),
      holds.endHold(ctx, hold.id, 'used', sessionId),
      cancelWork(ctx, 'slot_hold.lapses', hold.id),
      recordAudit(ctx, 'booking.confirmed', { kind: 'session', id: sessionId }),
      refuseWhenAway(ctx, hold),
    ])
    invariant(isUsed, 'a locked live hold can be used')
    return scheduled
  })
  if (!booked) throw poolEmpty()
  return booked
}

interface CreditsToHold {
  readonly sessionId: SessionId
  readonly creditHoldId: Id<'credit_hold'>
  readonly costHalves: number
}

function holdFor(ctx: TxCtx, hold: holds.HoldRow, { sessionId, creditHoldId, costHalves }: CreditsToHold) {
  const sessionAt = hold.startsAt.toString()
  return holdCredits(ctx, { holdId: creditHoldId, sessionId, amountHalves: costHalves, sessionAt })
}
