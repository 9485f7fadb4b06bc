import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import * as store from '../store/roster.ts'

/**
 * Whether the scope's company wrote down anybody whose address stands on none of its own domains: people who cannot
 * come through its sign-in, such as contractors. Says nothing of who they are.
 */
export async function hasRosterBesideDomains(ctx: Ctx): Promise<boolean> {
  mustBeAtGate(ctx)
  return inTransaction(ctx, store.hasListedElsewhere)
}
