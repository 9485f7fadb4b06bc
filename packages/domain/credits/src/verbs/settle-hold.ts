import { recordAudit } from '@kara/audit'
import { derivedId } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, personOf, type SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayUseCredits } from '../access.ts'
import { creditsReturned, creditsSpent } from '../events.ts'
import * as store from '../store.ts'

/**
 * What becomes of the credits held for a session: spent (it took place, or was cancelled too late), or
 * released back to the allowance they came from. False when nothing was held, or it was settled before.
 *
 * @param reason stands in the statement: `completed`, `cancelled`, `late_cancelled`
 */
export async function settleHold(
  ctx: Ctx,
  sessionId: SessionId,
  as: 'spend' | 'release',
  reason: string,
): Promise<boolean> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hold = await store.settleHoldOnce(ctx, sessionId, as)
    if (!hold) return false
    await store.moveCredits(ctx, {
      id: derivedId(`settle|${hold.id}`),
      periodStart: hold.periodStart,
      from: 'held',
      to: as === 'spend' ? 'spent' : 'allowance',
      amountHalves: hold.amountHalves,
      kind: as,
      reason,
      cause: `session:${sessionId}`,
      holdId: hold.id,
    })
    const announce = as === 'spend' ? creditsSpent : creditsReturned
    await recordAudit(ctx, as === 'spend' ? 'credits.spent' : 'credits.returned', {
      kind: 'credit_hold',
      id: hold.id,
      detail: { amountHalves: hold.amountHalves, reason },
    })
    await publish(
      ctx,
      announce({
        companyId: companyOf(ctx),
        personId: personOf(ctx),
        amountHalves: hold.amountHalves,
        periodStart: hold.periodStart.toString(),
        sessionId,
        reason,
      }),
    )
    return true
  })
}
