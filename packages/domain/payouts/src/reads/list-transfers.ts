import { inTransaction } from '@kara/db'
import { listForSupport } from '@kara/directory'
import type { Ctx, Money } from '@kara/kernel'
import { mayWatchPayouts } from '../access.ts'
import type { WatchedTransfer } from '../contracts.ts'
import { isStuck, moverOf } from '../rules/transfers.ts'
import { listAccounts } from '../store/accounts.ts'
import { listAllTransfers } from '../store/transfers.ts'

/** How far the money of every professional's statements came, for support: what is stuck first. */
export async function listTransfers(ctx: Ctx): Promise<WatchedTransfer[]> {
  mayWatchPayouts(ctx)
  const now = ctx.clock.now()
  const [rows, accounts] = await inTransaction(ctx, async (ctx) => {
    const rows = await listAllTransfers(ctx)
    return [rows, await listAccounts(ctx, [...new Set(rows.map((row) => row.professionalId))])]
  })
  const professionals = await listForSupport(ctx)
  const names = new Map<string, string>(professionals.map(({ id, displayName }) => [id, displayName]))
  const states = new Map(accounts.map(({ professionalId, state }) => [professionalId, state]))
  const watched = rows.map((row) => ({
    id: row.id,
    professionalId: row.professionalId,
    professionalName: names.get(row.professionalId) ?? '',
    statementNumber: row.statementNumber,
    month: row.month.toString(),
    total: { amountMinor: row.amountMinor, currency: row.currency as Money['currency'] },
    state: row.state,
    failure: row.failure,
    mover: moverOf(row),
    isStuck: isStuck(row, now),
    account: states.get(row.professionalId) ?? null,
    changedAt: row.changedAt.toString(),
    transferRef: row.transferRef,
    payoutRef: row.payoutRef,
  }))
  return watched.sort((one, other) => Number(other.isStuck) - Number(one.isStuck))
}
