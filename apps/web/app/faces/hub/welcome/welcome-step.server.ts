import { findBalance, findWaitingClaim } from '@kara/credits'
import { getPerson } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { toBalanceView } from '../../../care/balance-view.server.ts'
import { findOwnEmployment } from '../../../care/employment.server.ts'
import { findTermsStep } from '../../../care/held-time.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { findCompanyFirst } from '../company-first.server.ts'
import { takesGuests } from '../join-hub.server.ts'

/** What comes next for a new account, whatever was done before and in which order. */
export async function welcomeStep(args: PageArgs, ctx: Ctx) {
  const employment = await findOwnEmployment(args)
  if (employment === 'left') return { name: 'left' as const }
  const companyFirst = await findCompanyFirst(args)
  // Whoever works there and did not come through it; and whoever it may know, where it lists nobody by other addresses.
  if (companyFirst && (employment === 'unproven' || !(await takesGuests(args)))) {
    return { name: 'company' as const, companyFirst }
  }
  if (employment !== 'active') {
    const { emails } = await getPerson(ctx)
    return { name: 'unknown' as const, addresses: emails.map(({ email }) => email), companyFirst }
  }
  const terms = await findTermsStep(args, ctx)
  if (terms) return terms
  const [balance, waitsSince] = await Promise.all([findBalance(ctx), findWaitingClaim(ctx)])
  return { name: 'credits' as const, balance: balance && toBalanceView(balance), waitsSince }
}
