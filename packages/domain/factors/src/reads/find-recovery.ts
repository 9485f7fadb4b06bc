import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAbout } from '../access.ts'
import type { Recovery } from '../contracts.ts'
import { standingOf } from '../rules/recovery.ts'
import * as store from '../store/recoveries.ts'

/** The way back that is open for the scope's person (gate or worker); null when there is none, or it lapsed. */
export async function findRecovery(ctx: Ctx): Promise<Recovery | null> {
  const personId = mustBeAbout(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findOpenRecovery(ctx, personId)
    const recovery = row && (await toRecovery(ctx, row))
    return recovery?.standing === 'over' ? null : recovery
  })
}

/** A row with what it still waits for. */
export async function toRecovery(ctx: TxCtx, row: store.RecoveryRow): Promise<Recovery> {
  const approvals = ctx.scope.role === 'worker' ? 0 : (await store.listApprovals(ctx, row)).length
  return {
    id: row.id,
    reference: row.reference,
    standing: standingOf({ ...row, approvals }, ctx.clock.now()),
    askedAt: row.askedAt.toString(),
    waitsUntil: row.waitsUntil.toString(),
    hasPrivateAddress: row.privateAddresses > 0,
    isConfirmed: row.confirmedAt !== null,
    isWaitOver: row.waitsUntil.epochMilliseconds <= ctx.clock.now().epochMilliseconds,
    approvals,
  }
}
