import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { maySetUpSso } from '../access.ts'
import type { ServiceAddressesView } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { planAddresses } from '../rules/connection-states.ts'
import { listConnections } from '../store/connections.ts'

/** The addresses the company's next connection will have: IT needs them before it can hand out metadata. */
export async function planConnection(
  ctx: Ctx,
  sso: Pick<Sso, 'origin'>,
): Promise<ServiceAddressesView & { readonly connectionId: ConnectionId }> {
  maySetUpSso(ctx)
  const connections = await inTransaction(ctx, (ctx) => listConnections(ctx))
  const { id: connectionId, ...addresses } = planAddresses(sso.origin, companyOf(ctx), connections.length)
  return { connectionId, ...addresses }
}
