import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import * as store from '../store/roster.ts'

/**
 * Whether people of the scope's company come by an account with a password beside its own sign-in: those of a domain
 * that it says so of, and those it wrote down whose address is on no domain of that sign-in, such as contractors.
 * Says nothing of who they are.
 */
export async function takesPasswordAccounts(ctx: Ctx): Promise<boolean> {
  mustBeAtGate(ctx)
  return inTransaction(
    ctx,
    async (ctx) => (await store.hasDomainByPassword(ctx)) || (await store.hasListedElsewhere(ctx)),
  )
}
