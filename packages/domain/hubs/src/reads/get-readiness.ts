import { listDomains } from '@kara/companies'
import { findPolicy, getPoolStatement } from '@kara/credits'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayManageHub } from '../access.ts'
import type { Readiness } from '../contracts.ts'
import { hubMissing } from '../errors.ts'
import { checkAccent } from '../rules/look.ts'
import { readinessOf } from '../rules/publication.ts'
import { toHubFront } from '../rules/views.ts'
import { findHub } from '../store/hubs.ts'
import { listAccepted } from '../store/listings.ts'

/** What stands in the way of publishing, and what is better had first. @throws `hubs.hub_missing` */
export function getReadiness(ctx: Ctx): Promise<Readiness> {
  mayManageHub(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await findHub(ctx)
    if (!row) throw hubMissing()
    const hub = toHubFront(row)
    const domains = await listDomains(ctx)
    const pool = await getPoolStatement(ctx)
    return readinessOf({
      hasVerifiedDomain: domains.some((domain) => domain.state === 'verified'),
      hasPolicy: (await findPolicy(ctx)) !== null,
      poolHalves: pool.fundedHalves,
      professionals: (await listAccepted(ctx)).length,
      hasWelcome: Object.keys(hub.welcome).length > 0,
      hasLogo: hub.logo !== '',
      isAccentAdjusted: checkAccent(hub.accent).isAdjusted,
    })
  })
}
