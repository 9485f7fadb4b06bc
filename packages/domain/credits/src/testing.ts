import { makeEmployee } from '@kara/companies/testing'
import { type CompanyId, type PersonId, type TravelClock, timeOrderedIds } from '@kara/kernel'
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

/** An employee of a company with rules and a pool, who can claim. */
export async function makeClaimant(
  db: TestDatabase,
  companyId: CompanyId,
  clock?: TravelClock,
): Promise<{ readonly personId: PersonId; readonly ctx: TestCtx; readonly job: TestCtx }> {
  const { personId } = await makeEmployee(db, companyId)
  const ctx = testCtx({
    database: db.database,
    scope: { role: 'person', personId, companyId },
    ...(clock ? { clock } : {}),
  })
  const job = testCtx({
    database: db.database,
    scope: { role: 'worker', personId, companyId },
    clock: ctx.clock,
  })
  return { personId, ctx, job }
}

type TestCtx = ReturnType<typeof testCtx>
