import { recordAudit } from '@kara/audit'
import { derivedId } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import { poolEmpty } from '../errors.ts'
import { getPolicy } from '../reads/get-policy.ts'
import { periodAt } from '../rules.ts'
import * as store from '../store.ts'
import { claimCredits } from './claim-credits.ts'
import { holdCredits } from './hold-credits.ts'

/**
 * The session of a hold takes place at another time. Within the same period nothing moves; in another one the
 * credits go back to where they came from, and that period pays. False: nothing had to move.
 *
 * @throws `credits.not_enough`, `credits.pool_empty`
 */
export async function moveHold(ctx: Ctx, sessionId: SessionId, to: Temporal.Instant): Promise<boolean> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hold = await store.findOpenHold(ctx, sessionId)
    if (!hold || periodAt(await getPolicy(ctx), to).start.equals(hold.periodStart)) return false
    const claim = await claimCredits(ctx, { at: to })
    if (claim.outcome === 'pool_empty') throw poolEmpty()
    if (!(await store.settleHoldOnce(ctx, sessionId, 'release'))) return false
    await store.moveCredits(ctx, {
      id: derivedId(`settle|${hold.id}`),
      periodStart: hold.periodStart,
      from: 'held',
      to: 'allowance',
      amountHalves: hold.amountHalves,
      kind: 'release',
      reason: 'moved',
      cause: `session:${sessionId}`,
      holdId: hold.id,
    })
    await recordAudit(ctx, 'credits.moved', {
      kind: 'credit_hold',
      id: hold.id,
      detail: { amountHalves: hold.amountHalves },
    })
    await holdCredits(ctx, { sessionId, amountHalves: hold.amountHalves, sessionAt: to.toString() })
    return true
  })
}
