import { findBudget, findCompanyPolicy, getPoolStatement, listGrants, listRequestCards } from '@kara/credits'
import { listOwnListings } from '@kara/hubs'
import { findOpenCheckout } from '@kara/payments'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { costTable } from '../../../company/cost-table.ts'
import { requireAdmin } from '../../../http/guards.server.ts'

/** What was decided and what was bought. What is used is nobody's business here; the report has it, above its floor. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const [policy, statement, listings, cards, grants, budget, openCheckout] = await Promise.all([
    findCompanyPolicy(ctx),
    getPoolStatement(ctx),
    listOwnListings(ctx),
    listRequestCards(ctx),
    listGrants(ctx),
    findBudget(ctx),
    findOpenCheckout(ctx),
  ])
  const services = listings
    .filter(({ state }) => state === 'accepted')
    .flatMap(({ professional }) => professional?.services ?? [])
  return {
    policy,
    statement: { ...statement, purchases: [...statement.purchases] },
    waitingCards: cards.filter(({ decision }) => decision === null).length,
    grants,
    budget,
    openCheckout,
    costs: costTable(services),
  }
}
