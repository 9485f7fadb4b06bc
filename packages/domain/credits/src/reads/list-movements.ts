import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseCredits } from '../access.ts'
import { explanationOf, limits, type MovementPage } from '../contracts.ts'
import * as store from '../store/ledger.ts'

/** The person's movements at the company of this call, newest first; older ones after `before`. */
export function listMovements(ctx: Ctx, before: string | null = null): Promise<MovementPage> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listMovements(ctx, { before, rowsMax: limits.movementsPerPage + 1 })
    const movements = rows.slice(0, limits.movementsPerPage).map(({ occurredAt, toPeriodStart, ...row }) => ({
      ...row,
      explanation: explanationOf(row),
      periodStart: row.kind === 'claim' && toPeriodStart ? toPeriodStart.toString() : null,
      occurredAt: occurredAt.toString(),
    }))
    const next = rows.length > movements.length ? (movements.at(-1)?.id ?? null) : null
    return { movements, next }
  })
}
