import { type CompanyId, timeOrderedIds } from '@kara/kernel'
import { type TestDatabase, testCtx } from '@kara/testing'
import type { SetCreditPolicyInput } from './contracts.ts'
import { purchaseCredits } from './verbs/purchase-credits.ts'
import { setCreditPolicy } from './verbs/set-credit-policy.ts'

/** A company that grants each employee credits a year, out of a pool it paid for by invoice. */
export async function makePolicy(
  db: TestDatabase,
  companyId: CompanyId,
  options: Partial<SetCreditPolicyInput> & { readonly poolCredits?: number } = {},
): Promise<void> {
  const personId = timeOrderedIds.next<'person'>()
  const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId, personId } })
  const { poolCredits = 100, ...rules } = options
  await setCreditPolicy(ctx, {
    allowanceCredits: 4,
    period: 'year',
    periodStartsOn: '2026-01-01',
    timeZone: 'Atlantic/Reykjavik',
    proRata: false,
    poolEmpty: 'self_pay',
    leaverRule: 'keep',
    ...rules,
  })
  await purchaseCredits(ctx, { amountCredits: poolCredits, funding: 'invoice' })
}
