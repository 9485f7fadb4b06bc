import { listDomains } from '@kara/companies'
import { countAccountsOnDomains } from '@kara/identity'
import { type Ctx, companyOf, inScope } from '@kara/kernel'
import { findIncident, findLastTest, listBreakGlass, listConnections, listTestProofs } from '@kara/sso'
import { daysUntilFirstEnds } from '../../../company/certificate-days.ts'

/** The company's connections with what is known of each: its tests, its certificates, and trouble while it lasts. */
export async function loadConnections(ctx: Ctx) {
  const companyId = companyOf(ctx)
  const [domains, connections, proofs, accounts, breakGlass, incident] = await Promise.all([
    listDomains(ctx),
    listConnections(ctx),
    listTestProofs(ctx),
    countAccountsOnDomains(ctx),
    listBreakGlass(ctx),
    // What people read where they sign in is told at the gate.
    findIncident(inScope(ctx, { role: 'gate', companyId })),
  ])
  const tests = await Promise.all(connections.map(({ id }) => findLastTest(ctx, id)))
  const now = ctx.clock.now().toString()
  return {
    now,
    accounts,
    incident: incident && { connectionId: incident.connectionId, kind: incident.kind },
    breakGlass: breakGlass.map(({ id, openedAt, endsAt }) => ({ id, openedAt, endsAt })),
    domains: domains.filter(({ state }) => state === 'verified').map(({ name }) => name),
    connections: connections.map(({ certificates, ...connection }, at) => ({
      ...connection,
      proof: proofs.get(connection.id) ?? null,
      hasTest: Boolean(tests[at]),
      certificates: [...certificates],
      certificateDays: daysUntilFirstEnds(certificates, now),
    })),
  }
}
