import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayLookAtAccount } from '../access.ts'
import type { PayoutAccount } from '../contracts.ts'
import { findAccount } from '../store/accounts.ts'

/** Where the professional's money goes, as it was when the processor was last asked; null: nothing is begun. */
export async function findPayoutAccount(ctx: Ctx): Promise<PayoutAccount | null> {
  mayLookAtAccount(ctx)
  const row = await inTransaction(ctx, findAccount)
  return row && { state: row.state, missing: row.missing as PayoutAccount['missing'], number: row.accountRef }
}
