import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import { poolEmpty } from '../errors.ts'
import * as holds from '../store/holds.ts'
import { claimCredits } from './claim-credits.ts'
import { holdCredits } from './hold-credits.ts'
import { moveParts } from './settle-hold.ts'

/**
 * The session of a hold takes place at another time. While the credits are good then too, nothing moves;
 * otherwise they go back to where they came from, and what is good at the new time pays. False: nothing had to
 * move.
 *
 * @throws `credits.not_enough`, `credits.pool_empty`
 */
export async function moveHold(ctx: Ctx, sessionId: SessionId, to: Temporal.Instant): Promise<boolean> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hold = await holds.findOpenHold(ctx, sessionId)
    if (!hold || (await holds.isGoodAt(ctx, hold.id, to))) return false
    const claim = await claimCredits(ctx, { at: to })
    if (claim.outcome === 'pool_empty') throw poolEmpty()
    if (!(await holds.settleHoldOnce(ctx, sessionId, 'release'))) return false
    await moveParts(ctx, hold, 'release', 'moved')
    await recordAudit(ctx, 'credits.moved', {
      kind: 'credit_hold',
      id: hold.id,
      detail: { amountHalves: hold.amountHalves },
    })
    await holdCredits(ctx, { sessionId, amountHalves: hold.amountHalves, sessionAt: to.toString() })
    return true
  })
}
