import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayManageCredits } from '../access.ts'
import type { CompanyPolicy } from '../contracts.ts'
import * as store from '../store/policies.ts'
import { inWords } from './find-policy.ts'

/** The company's newest policy with the size that it gave itself, for its own side; null while it has not decided. */
export async function findCompanyPolicy(ctx: Ctx): Promise<CompanyPolicy | null> {
  mayManageCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findCompanyPolicy(ctx)
    return row && { ...row, ...inWords(row) }
  })
}
