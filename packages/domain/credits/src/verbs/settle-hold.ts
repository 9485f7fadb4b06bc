import { recordAudit } from '@kara/audit'
import { derivedId } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, personOf, type SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayUseCredits } from '../access.ts'
import { creditsReturned, creditsSpent } from '../events.ts'
import * as store from '../store.ts'

/** The session's credits are used. False when there was no hold, or it was settled before. */
export function spendHold(ctx: Ctx, sessionId: SessionId, reason: string): Promise<boolean> {
  return settleHold(ctx, sessionId, 'spend', reason)
}

/** The session's credits return to the allowance they came from. False as for `spendHold`. */
export function releaseHold(ctx: Ctx, sessionId: SessionId, reason: string): Promise<boolean> {
  return settleHold(ctx, sessionId, 'release', reason)
}

async function settleHold(
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
      }),
    )
    return true
  })
}
