import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { findListing } from '@kara/hubs'
import { type Ctx, inScope, type ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { listSlots } from '@kara/scheduling'
import { limits as offerLimits } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { limits } from '../contracts.ts'
import { waitlistChanged } from '../events.ts'
import * as store from '../store.ts'
import { planLook } from './join-waitlist.ts'
import { endWaiting } from './leave-waitlist.ts'

/**
 * Looks whether a time is free for somebody who waits, in the same offer that they would see. It does not matter what
 * made it free: a cancellation, a move, a hold that ran out, new hours, another calendar. A time that they were
 * told of is not told again while it stays free; one that is gone meanwhile is taken back on their page.
 */
export async function lookForFreeTime(ctx: Ctx, entryId: store.WaitlistEntryId): Promise<void> {
  mayWork(ctx)
  await inTransaction(ctx, async (ctx) => {
    const entry = await store.lockEntry(ctx, entryId)
    if (!entry || entry.endedAt) return
    const now = ctx.clock.now()
    if (Temporal.Instant.compare(entry.expiresAt, now) <= 0) {
      await endWaiting(ctx, entry, 'expired')
      return publish(ctx, waitlistChanged('expired', entry))
    }
    const listing = await findListing(ctx, entry.professionalId)
    if (listing?.bookingMode !== 'open') {
      await endWaiting(ctx, entry, 'gone')
      return publish(ctx, waitlistChanged('expired', entry))
    }
    await tell(ctx, entry, await firstFree(ctx, entry))
    const next = now.add({ minutes: limits.lookMinutes })
    await planLook(ctx, entry, Temporal.Instant.compare(next, entry.expiresAt) < 0 ? next : entry.expiresAt)
  })
}

async function firstFree(ctx: TxCtx, entry: store.WaitlistRow): Promise<Temporal.Instant | null> {
  const from = ctx.clock.now()
  const furthest = from.add({ hours: 24 * (offerLimits.offerDaysMax - 1) })
  const { beforeAt } = entry
  const to = beforeAt && Temporal.Instant.compare(beforeAt, furthest) < 0 ? beforeAt : furthest
  const { slots } = await listSlots(ctx, { serviceId: entry.serviceId, from, to })
  return slots[0] ? Temporal.Instant.from(slots[0].startsAt) : null
}

async function tell(ctx: TxCtx, entry: store.WaitlistRow, freeAt: Temporal.Instant | null): Promise<void> {
  if (freeAt?.epochMilliseconds === entry.freeAt?.epochMilliseconds) return
  const now = ctx.clock.now()
  const restUntil = entry.toldAt?.add({ minutes: limits.restMinutes })
  const mayTell = !restUntil || Temporal.Instant.compare(restUntil, now) <= 0
  // Times come and go while others choose; the page shows each, a letter only the first of an hour.
  if (!freeAt || !mayTell) {
    await store.updateEntry(ctx, entry.id, { freeAt })
    return
  }
  const told = await store.updateEntry(ctx, entry.id, {
    freeAt,
    toldAt: now,
    toldCount: entry.toldCount + 1,
  })
  if (!told) return
  await recordAudit(ctx, 'waitlist_entry.told', { kind: 'waitlist_entry', id: entry.id })
  await publish(ctx, waitlistChanged('time_free', told))
}

/** Something was given back in a professional's calendar: everybody who waits is looked at now. */
export async function hurryWaitlist(ctx: Ctx, professionalId: ProfessionalId): Promise<number> {
  mayWork(ctx)
  // The announcement carries who gave the time back; these are other people.
  return inTransaction(inScope(ctx, { role: 'worker', professionalId }), async (ctx) => {
    const waiting = await store.listWaiting(ctx)
    for (const entry of waiting) await planLook(ctx, { ...entry, professionalId }, ctx.clock.now())
    return waiting.length
  })
}
