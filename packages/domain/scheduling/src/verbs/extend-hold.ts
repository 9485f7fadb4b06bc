import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayHold } from '../access.ts'
import { limits, type SlotHold } from '../contracts.ts'
import { holdExtendedBefore, holdLapsed, holdMissing } from '../errors.ts'
import { toSlotHold } from '../rules/views.ts'
import { extendClaim } from '../store/calendar.ts'
import * as holds from '../store/holds.ts'
import { planLapse } from './hold-slot.ts'

/**
 * Gives a held time ten more minutes, once: while the person is at the identity provider or reads terms.
 *
 * @throws `scheduling.hold_extended_before`, `scheduling.hold_lapsed`, `scheduling.hold_missing`
 */
export async function extendHold(ctx: Ctx, holdId: Id<'slot_hold'>): Promise<SlotHold> {
  const browserHash = mayHold(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hold = await holds.findHold(ctx, browserHash, holdId, true)
    if (!hold) throw holdMissing()
    if (hold.extendedAt) throw holdExtendedBefore()
    const until = hold.expiresAt.add({ minutes: limits.holdMinutes })
    const isKept = hold.state === 'live' && (await extendClaim(ctx, hold.claimId, until))
    const extended = isKept ? await holds.extendHold(ctx, hold.id, until) : null
    if (!extended) throw holdLapsed()
    await planLapse(ctx, extended)
    await recordAudit(ctx, 'slot.extended', { kind: 'slot_hold', id: hold.id })
    return toSlotHold(extended, ctx.clock.now())
  })
}
