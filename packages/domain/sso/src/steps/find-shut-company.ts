import { listCompaniesOfPerson } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { type CompanyId, type ConnectionId, type Ctx, inScope, type PersonId } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { limits, type SigningCertificateView } from '../contracts.ts'
import { haveAllEnded } from '../rules/compare-metadata.ts'
import { type ConnectionRow, listLiveConnections } from '../store/connections.ts'
import { findOpenIncident } from '../store/health.ts'

/**
 * A company that this person owns and that insists on its own sign-in while that is out of order: trouble with
 * it is announced, or every certificate of it has ended. Null when there is none: then there is no way past it.
 */
export async function findShutCompany(
  ctx: Ctx,
  personId: PersonId,
): Promise<{ readonly companyId: CompanyId; readonly connectionId: ConnectionId } | null> {
  mustBeAtGate(ctx)
  const seats = await listCompaniesOfPerson(inScope(ctx, { role: 'gate', personId }))
  for (const { companyId, role } of seats) {
    if (role !== 'owner') continue
    const gate = inScope(ctx, { role: 'gate', companyId })
    const found = await inTransaction(gate, async (ctx) => ({
      connections: await listLiveConnections(ctx, limits.liveConnectionsMax),
      incident: await findOpenIncident(ctx),
    }))
    const required = found.connections.filter(({ state }) => state === 'required')
    const [first] = required
    if (!first) continue
    const isShut = ({ certificates }: ConnectionRow) =>
      haveAllEnded(certificates as SigningCertificateView[], ctx.clock.now())
    if (found.incident || required.every(isShut)) return { companyId, connectionId: first.id }
  }
  return null
}
