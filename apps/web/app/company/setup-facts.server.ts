import { listDomains, may } from '@kara/companies'
import { findPolicy, getPoolStatement } from '@kara/credits'
import { findOwnHub, listOwnListings, listPublications } from '@kara/hubs'
import type { Ctx } from '@kara/kernel'
import { listConnections } from '@kara/sso'
import type { SetUpFacts } from './setup-steps.ts'

/** Everything the checklist stands on, as far as the administrator's role includes it. */
export async function readSetUpFacts(ctx: Ctx) {
  const role = ctx.actor.kind === 'admin' ? ctx.actor.role : 'reports'
  const [domains, connections, policy, statement, hub, listings, publications] = await Promise.all([
    listDomains(ctx),
    may(role, 'manage_sso') ? listConnections(ctx) : null,
    findPolicy(ctx),
    may(role, 'manage_credits') ? getPoolStatement(ctx) : null,
    findOwnHub(ctx),
    listOwnListings(ctx),
    listPublications(ctx),
  ])
  const count = (state: string) => listings.filter((listing) => listing.state === state).length
  const facts: SetUpFacts = {
    domains: domains.map(({ name, state }) => ({ name, state })),
    connections: connections?.map(({ state }) => state) ?? null,
    hasPolicy: policy !== null,
    pool: statement && { fundedHalves: statement.fundedHalves, pendingHalves: statement.pendingHalves },
    hub: hub?.state ?? null,
    listings: { invited: count('invited'), accepted: count('accepted') },
    isPublishing: publications[0]?.state === 'running',
  }
  return { facts, connections: connections ?? [], hub, policy }
}
