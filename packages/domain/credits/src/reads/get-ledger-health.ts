import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayCorrectLedger } from '../access.ts'
import { type LedgerHealth, limits } from '../contracts.ts'
import * as store from '../store/checks.ts'

/** Of the ledgers of all companies: of which something does not hold, and which nobody looked at last night. */
export function getLedgerHealth(ctx: Ctx): Promise<LedgerHealth> {
  mayCorrectLedger(ctx)
  return inTransaction(ctx, async (ctx) => {
    const lastNight = ctx.clock.now().subtract({ hours: limits.checkHoursMax })
    const [{ ledgers, oldest }, alarmed, unchecked] = await Promise.all([
      store.sumUpChecks(ctx),
      store.listAlarmed(ctx),
      store.listUncheckedSince(ctx, lastNight),
    ])
    return {
      ledgers,
      oldestCheckAt: oldest?.toString() ?? null,
      alarmed: alarmed.map(({ since, checkedAt, ...row }) => ({
        ...row,
        since: String(since),
        checkedAt: checkedAt?.toString() ?? null,
      })),
      unchecked: unchecked.map((row) => ({ ...row, checkedAt: row.checkedAt.toString() })),
    }
  })
}
