import { recordAudit } from '@kara/audit'
import { getEmployment } from '@kara/companies'
import { inTransaction, type TxCtx } from '@kara/db'
import { findTimeAway, getService } from '@kara/directory'
import { findListing, offeredHere } from '@kara/hubs'
import { type Ctx, companyOf, invariant, type ProfessionalId, personOf, type ServiceId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { listAskedFirst } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { mayWait } from '../access.ts'
import { JoinWaitlistInput, limits, type WaitlistEntry } from '../contracts.ts'
import { notListed, waitedForPast, waitingForRequests, waitlistsFull } from '../errors.ts'
import { toWaitlistEntry } from '../rules.ts'
import * as store from '../store.ts'

/**
 * A client waits for a time of a professional, or for an earlier one than they found. When one that fits is
 * free they are told, and so is everybody else who waits: nothing is held, and who takes it first has it.
 * Joining twice finds the first place.
 *
 * @throws `waitlists.not_listed`, `waitlists.waiting_for_requests`, `waitlists.waitlists_full`,
 *   `waitlists.waited_for_past`
 */
export async function joinWaitlist(ctx: Ctx, raw: JoinWaitlistInput): Promise<WaitlistEntry> {
  mayWait(ctx)
  const input = JoinWaitlistInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const service = await getService(ctx, input.serviceId as ServiceId)
    const professionalId = service.professionalId as ProfessionalId
    const [listing, away, askedFirst] = await Promise.all([
      findListing(ctx, professionalId),
      findTimeAway(ctx, professionalId),
      listAskedFirst(ctx, professionalId),
      getEmployment(ctx),
    ])
    if (!listing || away?.isForGood || offeredHere([service], listing).length === 0) throw notListed()
    const isAsked = listing.bookingMode === 'on_request' || askedFirst[service.id] === null
    if (isAsked) throw waitingForRequests()
    const open = await store.listOpen(ctx)
    const known = open.find((one) => one.professionalId === professionalId)
    if (known) return toWaitlistEntry(known)
    if (open.length >= limits.placesMax) throw waitlistsFull(limits.placesMax)
    const now = ctx.clock.now()
    const before = input.before ? Temporal.Instant.from(input.before) : null
    if (before && Temporal.Instant.compare(before, now) <= 0) throw waitedForPast()
    const entry = await store.insertEntry(ctx, {
      id: ctx.ids.next<'waitlist_entry'>(),
      personId: personOf(ctx),
      professionalId,
      companyId: companyOf(ctx),
      hubId: listing.hubId as never,
      serviceId: service.id as ServiceId,
      minutes: service.minutes,
      beforeAt: before,
      clientTimeZone: input.timeZone,
      joinedAt: now,
      expiresAt: earlier(now.add({ hours: 24 * limits.waitDays }), before),
    })
    if (!entry) {
      const winner = (await store.listOpen(ctx)).find((one) => one.professionalId === professionalId)
      invariant(winner, 'an open place stood in the way of a second one')
      return toWaitlistEntry(winner)
    }
    await planLook(ctx, entry, now)
    await recordAudit(ctx, 'waitlist_entry.joined', { kind: 'waitlist_entry', id: entry.id })
    return toWaitlistEntry(entry)
  })
}

function earlier(one: Temporal.Instant, other: Temporal.Instant | null): Temporal.Instant {
  return other && Temporal.Instant.compare(other, one) < 0 ? other : one
}

/** Plans, or moves, the next look at whether a time is free for somebody who waits. */
export function planLook(
  ctx: TxCtx,
  {
    id,
    personId,
    companyId,
    professionalId,
  }: Pick<store.WaitlistRow, 'id' | 'personId' | 'companyId' | 'professionalId'>,
  dueAt: Temporal.Instant,
): Promise<void> {
  return planWork(ctx, {
    kind: 'waitlist_entry.looks',
    key: id,
    queue: 'sessions',
    dueAt,
    scope: { personId, companyId, professionalId },
    payload: { entryId: id },
  })
}
