import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, personOf, type SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayUseCredits } from '../access.ts'
import { creditsReturned, creditsSpent } from '../events.ts'
import * as holds from '../store/holds.ts'
import { settleParts } from '../store/ledger.ts'
import { planEndOfLot } from './expire-lot.ts'

type Hold = NonNullable<Awaited<ReturnType<typeof holds.settleHoldOnce>>>

/**
 * What becomes of the credits held for a session: spent (it took place, or was cancelled too late), or
 * released back to where they came from; what comes back after its own end is good for another while. False
 * when nothing was held, or it was settled before.
 *
 * @param reason stands in the statement: `completed`, `cancelled`, `late_cancelled`, `client_no_show`
 */
export async function settleHold(
  ctx: Ctx,
  sessionId: SessionId,
  as: 'spend' | 'release',
  reason: string,
): Promise<boolean> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hold = await holds.settleHoldOnce(ctx, sessionId, as)
    if (!hold) return false
    await moveParts(ctx, hold, as, reason)
    await recordAudit(ctx, as === 'spend' ? 'credits.spent' : 'credits.returned', auditOf(hold, reason))
    await publish(ctx, (as === 'spend' ? creditsSpent : creditsReturned)(settlementOf(ctx, hold, reason)))
    return true
  })
}

/**
 * What was spent comes back, once: an appeal was accepted, or the session was marked wrongly. Nothing is
 * taken out of the ledger; the credits move back.
 *
 * @param reason stands in the statement: `appeal_accepted`, `corrected`
 */
export async function reverseSpend(ctx: Ctx, sessionId: SessionId, reason: string): Promise<boolean> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hold = await holds.reverseHoldOnce(ctx, sessionId)
    if (!hold) return false
    await moveParts(ctx, hold, 'reverse', reason)
    await recordAudit(ctx, 'credits.returned', auditOf(hold, reason))
    await publish(ctx, creditsReturned(settlementOf(ctx, hold, reason)))
    return true
  })
}

/** Moves all parts of a hold, and plans the end of what came back too late for its own lot. */
export async function moveParts(
  ctx: TxCtx,
  hold: Pick<Hold, 'id' | 'sessionId'>,
  as: 'spend' | 'release' | 'reverse',
  reason: string,
): Promise<void> {
  const late = await settleParts(ctx, hold.id, as, { reason, cause: `session:${hold.sessionId}` })
  for (const { periodStart, usableUntil } of late) {
    await planEndOfLot(ctx, { lot: 'returned', periodStart, usableFrom: ctx.clock.now(), usableUntil })
  }
}

function auditOf({ id, amountHalves }: Hold, reason: string) {
  return { kind: 'credit_hold', id, detail: { amountHalves, reason } }
}

function settlementOf(ctx: TxCtx, { amountHalves, periodStart, sessionId }: Hold, reason: string) {
  return {
    companyId: companyOf(ctx),
    personId: personOf(ctx),
    amountHalves,
    periodStart: periodStart.toString(),
    sessionId,
    reason,
  }
}
