import { type CompanyId, timeOrderedIds } from '@kara/kernel'
import { type TestDatabase, testCtx } from '@kara/testing'
import { purchaseCredits } from './verbs/purchase-credits.ts'
import { setCreditPolicy } from './verbs/set-credit-policy.ts'

/** A company that grants each employee credits a year, out of a pool it paid for by invoice. */
export async function makePolicy(
  db: TestDatabase,
  companyId: CompanyId,
  options: { readonly allowanceCredits?: number; readonly poolCredits?: number } = {},
): Promise<void> {
  const personId = timeOrderedIds.next<'person'>()
  const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId, personId } })
  await setCreditPolicy(ctx, {
    allowanceCredits: options.allowanceCredits ?? 4,
    period: 'year',
    periodStartsOn: '2026-01-01',
    timeZone: 'Atlantic/Reykjavik',
    proRata: false,
    poolEmpty: 'self_pay',
    leaverRule: 'keep',
  })
  await purchaseCredits(ctx, { amountCredits: options.poolCredits ?? 100, funding: 'invoice' })
}
