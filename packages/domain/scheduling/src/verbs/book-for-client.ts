import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { getService } from '@kara/directory'
import { findTimeZone } from '@kara/identity'
import { type Ctx, invariant, type PersonId, type ServiceId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import { type BookedSession, BookForClientInput } from '../contracts.ts'
import { clientNotPrivate, clientUnknown } from '../errors.ts'
import { cutOffAfterMove } from '../rules/moves.ts'
import { privateRules, privateSession } from '../rules/private-sessions.ts'
import { chosenLanguage } from '../steps/chosen-language.ts'
import { claimForSession } from '../steps/claim-for-session.ts'
import { scheduleSession } from '../steps/schedule-session.ts'
import { findConnection } from '../store/sessions.ts'

/**
 * A professional books a private client, also outside of the hours that are offered, but never over what is taken. The
 * client pays it themself, or nobody does; no company is in it. They are told when it cannot be taken back any more, and
 * have a day to cancel free of charge.
 *
 * @throws `scheduling.client_not_private`, `scheduling.slot_taken`, `scheduling.slot_not_offered` for the past,
 * `scheduling.language_not_spoken`
 */
export async function bookForClient(ctx: Ctx, raw: BookForClientInput): Promise<BookedSession> {
  mayActAsProfessional(ctx)
  const input = BookForClientInput.parse(raw)
  const personId = input.personId as PersonId
  const startsAt = Temporal.Instant.from(input.startsAt)
  const { scope } = ctx
  invariant(scope.role === 'professional', 'a professional acts in the scope of one')
  return inTransaction(ctx, async (ctx) => {
    const [service, connection, zone] = await Promise.all([
      getService(ctx, input.serviceId as ServiceId),
      findConnection(ctx, personId),
      findTimeZone(ctx, personId),
    ])
    if (!connection || !zone) throw clientUnknown()
    if (!connection.privateSince) throw clientNotPrivate()
    const now = ctx.clock.now()
    const id = ctx.ids.next<'session'>()
    const { professionalId } = scope
    const wanted = { id, personId, professionalId, minutes: service.minutes }
    const time = await claimForSession(ctx, wanted, startsAt, 'agreed')
    const session = privateSession(service, {
      id,
      personId,
      professionalId,
      startsAt,
      ...time,
      clientTimeZone: zone,
      ...privateRules,
      cutOffAt: cutOffAfterMove(startsAt, now, privateRules, false),
      createdAt: now,
      language: await chosenLanguage(ctx, service, input.language),
    })
    const booked = await scheduleSession(ctx, session, {
      id: ctx.ids.next<'booking'>(),
      sessionId: id,
      personId,
      professionalId,
      slotHoldId: null,
      sessionRequestId: null,
      funding: 'self_pay',
      costHalves: null,
      priceMinor: service.priceMinor,
      dueMinor: input.isFree ? 0 : service.priceMinor,
      currency: service.currency,
      creditHoldId: null,
      bookedAt: now,
      undoUntil: now.add({ minutes: privateRules.undoMinutes }),
    })
    await recordAudit(ctx, 'booking.confirmed', { kind: 'session', id, detail: { by: 'professional' } })
    return booked
  })
}
