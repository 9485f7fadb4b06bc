import { findEmployment } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseCredits } from '../access.ts'
import { findPolicy } from '../reads/find-policy.ts'
import { listLots } from '../store/lots.ts'
import { claimCredits } from './claim-credits.ts'

/**
 * A new period began: who took the allowance of the last one is granted this one's without asking. Nothing
 * happens for somebody who left, or when the company has no rules any more.
 */
export async function renewAllowance(ctx: Ctx): Promise<boolean> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [policy, employment] = await Promise.all([findPolicy(ctx), findEmployment(ctx)])
    if (!policy || employment?.state !== 'active') return false
    return (await claimCredits(ctx)).outcome === 'claimed'
  })
}

/**
 * Somebody who left is back, perhaps periods later: who took allowances before takes them again without asking, from
 * this period on, as if the renewals had never stopped. Whoever never took one is not given one by coming back.
 */
export async function resumeAllowance(ctx: Ctx): Promise<boolean> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const hasClaimed = (await listLots(ctx)).some(({ lot }) => lot === 'period')
    return hasClaimed && renewAllowance(ctx)
  })
}
