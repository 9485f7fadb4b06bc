import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, inScope, type PersonId, type ProfessionalId } from '@kara/kernel'
import { cancelWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { maySeeOwnPlaces, mayWork } from '../access.ts'
import { LeaveWaitlistInput } from '../contracts.ts'
import { waitlistMissing } from '../errors.ts'
import * as store from '../store.ts'

/** The client waits no longer. Leaving twice is leaving once. @throws `waitlists.waitlist_missing` */
export async function leaveWaitlist(ctx: Ctx, raw: LeaveWaitlistInput): Promise<void> {
  maySeeOwnPlaces(ctx)
  const entryId = LeaveWaitlistInput.parse(raw).entryId as store.WaitlistEntryId
  await inTransaction(ctx, async (ctx) => {
    const entry = await store.lockEntry(ctx, entryId)
    if (!entry) throw waitlistMissing()
    await endWaiting(ctx, entry, 'left')
  })
}

interface Booked {
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly bookedAt: Temporal.Instant
}

/**
 * Somebody found a time with the professional for whom they waited. False: they did not wait, or began to wait
 * for an earlier time after they had booked this one.
 */
export async function stopWaiting(
  ctx: Ctx,
  { personId, professionalId, bookedAt }: Booked,
): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(inScope(ctx, { role: 'worker', personId, professionalId }), async (ctx) => {
    const entry = await store.findOpenOf(ctx, personId, professionalId)
    const hasWaited = entry !== null && Temporal.Instant.compare(entry.joinedAt, bookedAt) <= 0
    return hasWaited ? endWaiting(ctx, entry, 'booked') : false
  })
}

/** Ends a place on a waitlist once, with why. */
export async function endWaiting(
  ctx: TxCtx,
  { id }: store.WaitlistRow,
  endReason: 'left' | 'booked' | 'expired' | 'gone' | 'taken_off',
): Promise<boolean> {
  const ended = await store.updateEntry(ctx, id, { endedAt: ctx.clock.now(), endReason })
  if (!ended) return false
  await cancelWork(ctx, 'waitlist_entry.looks', id)
  await recordAudit(ctx, 'waitlist_entry.ended', {
    kind: 'waitlist_entry',
    id,
    detail: { reason: endReason },
  })
  return true
}
