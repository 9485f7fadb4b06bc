import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { explainTime } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { mayManageOwnList } from '../access.ts'
import { OfferTimeInput } from '../contracts.ts'
import { timeNotOffered, timeTooLate, waitlistMissing } from '../errors.ts'
import { waitlistChanged } from '../events.ts'
import * as store from '../store.ts'

/**
 * The professional names a time to one person who waits, out of what that person could book. It is not kept for them:
 * they read so, and who takes it first has it. The same time again tells nothing anew.
 *
 * @throws `waitlists.waitlist_missing`, `waitlists.time_too_late`, `waitlists.time_not_free` with the reason
 */
export async function offerTime(ctx: Ctx, raw: OfferTimeInput): Promise<void> {
  mayManageOwnList(ctx)
  const input = OfferTimeInput.parse(raw)
  const startsAt = Temporal.Instant.from(input.startsAt)
  await inTransaction(ctx, async (ctx) => {
    const entry = await store.lockEntry(ctx, input.entryId as store.WaitlistEntryId)
    if (!entry || entry.endedAt) throw waitlistMissing()
    if (entry.offeredFor?.equals(startsAt)) return
    if (entry.beforeAt && Temporal.Instant.compare(startsAt, entry.beforeAt) >= 0) throw timeTooLate()
    const reason = await explainTime(ctx, entry.serviceId, startsAt, { companyId: entry.companyId })
    if (reason) throw timeNotOffered(reason)
    const toldCount = entry.toldCount + 1
    const told = await store.updateEntry(ctx, entry.id, {
      offeredFor: startsAt,
      toldAt: ctx.clock.now(),
      toldCount,
    })
    if (!told) throw waitlistMissing()
    await recordAudit(ctx, 'waitlist_entry.time_offered', { kind: 'waitlist_entry', id: entry.id })
    await publish(ctx, waitlistChanged('time_offered', told))
  })
}
