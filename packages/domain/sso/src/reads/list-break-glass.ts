import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { maySetUpSso } from '../access.ts'
import { type BreakGlass, breakGlassShownMax } from '../contracts.ts'
import * as store from '../store/break-glass.ts'

/** When owners came in past the company's own sign-in, the newest first, for those who look after it. */
export async function listBreakGlass(ctx: Ctx): Promise<BreakGlass[]> {
  maySetUpSso(ctx)
  const rows = await inTransaction(ctx, (ctx) => store.listBreakGlass(ctx, breakGlassShownMax))
  return rows.map(({ id, personId, openedAt, endsAt }) => ({
    id,
    personId,
    openedAt: openedAt.toString(),
    endsAt: endsAt.toString(),
  }))
}
