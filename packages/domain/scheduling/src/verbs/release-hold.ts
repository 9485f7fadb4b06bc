import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { cancelWork } from '@kara/outbox'
import { mayHold, mayWork } from '../access.ts'
import { releaseClaim } from '../store/calendar.ts'
import * as holds from '../store/holds.ts'
import { forgetChanges } from '../store/next-free.ts'

/** The person leaves the booking: the time is free at once. False when there was nothing to release. */
export async function releaseHold(ctx: Ctx, holdId: Id<'slot_hold'>): Promise<boolean> {
  const browserHash = mayHold(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hold = await holds.findHold(ctx, browserHash, holdId, true)
    if (!hold || !(await holds.endHold(ctx, hold.id, 'released'))) return false
    await releaseClaim(ctx, hold.claimId)
    await cancelWork(ctx, 'slot_hold.lapses', hold.id)
    await recordAudit(ctx, 'slot.released', { kind: 'slot_hold', id: hold.id })
    return true
  })
}

/** The hold ran out unused: the job frees its time. False when it was used, released or extended. */
export async function lapseHold(ctx: Ctx, holdId: Id<'slot_hold'>): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hold = await holds.lockExpiredHold(ctx, holdId)
    if (!hold || !(await holds.endHold(ctx, hold.id, 'lapsed'))) return false
    await releaseClaim(ctx, hold.claimId)
    await forgetChanges(ctx)
    await recordAudit(ctx, 'slot.lapsed', { kind: 'slot_hold', id: hold.id })
    return true
  })
}
