import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { ReceiveFrontLogoutInput } from '../contracts.ts'
import { connectionMissing } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { readStoredDiscovery } from '../rules/read-discovery.ts'
import { endSignInsOf } from '../steps/end-sign-ins-of.ts'
import { findCompanyOfConnection, findConnection } from '../store/connections.ts'

/**
 * An OpenID provider's sign-out page opens this address in a frame (Front-Channel Logout 1.0). Nothing of it is signed
 * and our cookies are not there, so it counts only where it names the provider and the number of a session there,
 * which nobody but the two of us has ever seen; it ends that one session and nothing else. What it does not know ends
 * nothing, and the answer is the same.
 */
export async function receiveFrontLogout(ctx: Ctx, raw: ReceiveFrontLogoutInput, sso: Sso): Promise<void> {
  mustBeAtGate(ctx)
  const input = ReceiveFrontLogoutInput.parse(raw)
  const connectionId = input.connectionId as ConnectionId
  const companyId = await inTransaction(ctx, (ctx) => findCompanyOfConnection(ctx, connectionId))
  if (!companyId) throw connectionMissing()
  await inTransaction(inScope(ctx, { role: 'gate', companyId }), async (ctx) => {
    const connection = await findConnection(ctx, connectionId)
    if (connection?.protocol !== 'oidc') throw connectionMissing()
    const { issuer } = readStoredDiscovery(connection.idpMetadata)
    if (input.iss !== issuer || input.sid === '') return
    const issuedAt = ctx.clock.now()
    await endSignInsOf(ctx, { connectionId, subject: null, sessions: [input.sid], issuedAt }, sso)
  })
}
