import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import type { Recovery } from '../contracts.ts'
import * as store from '../store/recoveries.ts'
import { toRecovery } from './find-recovery.ts'

/** Who waits to be let back in, the oldest first; what lapsed is left out. */
export async function listOpenRecoveries(ctx: Ctx): Promise<Recovery[]> {
  mustBeSupport(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listOpenRecoveries(ctx)
    const open = await Promise.all(rows.map((row) => toRecovery(ctx, row)))
    return open.filter(({ standing }) => standing !== 'over')
  })
}
