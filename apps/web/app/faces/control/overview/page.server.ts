import { getCompany } from '@kara/companies'
import { companyOf, inScope } from '@kara/kernel'
import { findIncident } from '@kara/sso'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { daysUntilFirstEnds } from '../../../company/certificate-days.ts'
import { hubAddressOf } from '../../../company/hub-address.server.ts'
import { readSetUpFacts } from '../../../company/setup-facts.server.ts'
import { stepsOf } from '../../../company/setup-steps.ts'
import { requireAdmin } from '../../../http/guards.server.ts'

/** While setting up: what is done and who acts next. Afterwards: is the hub healthy, does anything wait. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args)
  const [company, { facts, connections, hub }, incident] = await Promise.all([
    getCompany(ctx),
    readSetUpFacts(ctx),
    findIncident(inScope(ctx, { role: 'gate', companyId: companyOf(ctx) })),
  ])
  const live = connections.filter(({ state }) => state === 'optional' || state === 'required')
  const now = ctx.clock.now().toString()
  return {
    companyName: company.name,
    steps: stepsOf(facts),
    certificateDays: daysUntilFirstEnds(
      live.flatMap(({ certificates }) => certificates),
      now,
    ),
    isInTrouble: incident !== null,
    pool: facts.pool,
    listings: facts.listings,
    hub: hub && { state: hub.state, name: hub.name, ...hubAddressOf(args, hub.slug) },
  }
}
