import { recordAudit } from '@kara/audit'
import { hashToken, newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { LogoutInput } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { signedAddress } from '../gateway/signed-address.ts'
import { logoutAddressesOf, openIdLogoutAddress } from '../rules/logout/logout-addresses.ts'
import { writeLogoutRequest } from '../rules/logout/write-logout.ts'
import type { LogoutAddresses } from '../rules/read-metadata.ts'
import { openIdLogoutUrlOf } from '../rules/service-metadata.ts'
import { type ConnectionRow, findConnection } from '../store/connections.ts'
import * as store from '../store/logouts.ts'

type Question = { readonly requestId: string; readonly state: string }

/**
 * Where to send a browser that signed out here so that it is signed out at its company's provider as well; null when
 * nothing is offered to it, or it is done. What the answer must name is written down before the browser leaves.
 */
export async function beginLogout(ctx: Ctx, raw: LogoutInput, sso: Sso): Promise<string | null> {
  mustBeAtGate(ctx)
  const { host, browserToken } = LogoutInput.parse(raw)
  const browserHash = hashToken(browserToken)
  const companyId = await inTransaction(ctx, (ctx) => store.findCompanyOfLogout(ctx, browserHash))
  if (!companyId) return null
  const atGate = inScope(ctx, { role: 'gate', companyId })
  const question: Question = { requestId: `_${newToken()}`, state: newToken() }
  const asked = await inTransaction(atGate, async (ctx) => {
    const row = await store.findOffered(ctx, { browserHash, host })
    const connection = row && (await findConnection(ctx, row.connectionId))
    const addresses = connection && logoutAddressesOf(connection)
    if (!row || !connection || !addresses) return null
    const { requestId, state } = question
    if (!(await store.markAsked(ctx, row, { requestId, stateHash: hashToken(state) }))) return null
    await recordAudit(ctx, 'sso_logout.begun', { kind: 'sso_logout', id: row.id })
    return { row, connection, addresses }
  })
  return asked && askProvider(ctx, asked, question, sso)
}

type Asked = { row: store.LogoutRow; connection: ConnectionRow; addresses: LogoutAddresses }

async function askProvider(
  ctx: Ctx,
  { row, connection, addresses }: Asked,
  { requestId, state }: Question,
  sso: Sso,
): Promise<string | null> {
  if (connection.protocol === 'oidc') {
    const clientId = connection.providerClientId ?? ''
    return openIdLogoutAddress(addresses, { clientId, backTo: openIdLogoutUrlOf(sso.origin), state })
  }
  if (!row.subjectSealed) return null
  const { entityId: issuer } = connection
  const envelope = { id: requestId, issuer, destination: addresses.url, now: sso.worldClock.now() }
  const xml = writeLogoutRequest(envelope, sso.openSubject(row.id, row.subjectSealed))
  const { url, takesFormsOnly = false } = addresses
  const message = {
    id: requestId,
    url,
    takesFormsOnly,
    field: 'SAMLRequest',
    xml,
    relayState: state,
  } as const
  return signedAddress(ctx, sso, message)
}
