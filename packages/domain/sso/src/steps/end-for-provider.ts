import { newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { ReceivedLogout } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { signedAddress } from '../gateway/signed-address.ts'
import type { AskedLogout } from '../rules/logout/inspect-logout.ts'
import { logoutAddressesOf } from '../rules/logout/logout-addresses.ts'
import { writeLogoutResponse } from '../rules/logout/write-logout.ts'
import type { ConnectionRow } from '../store/connections.ts'
import { endSignInsOf } from './end-sign-ins-of.ts'

/** What the provider opened it may end: this person's sign-ins through this connection, and no other's. */
export async function endForProvider(
  ctx: Ctx,
  connection: ConnectionRow,
  asked: AskedLogout,
  sso: Sso,
): Promise<ReceivedLogout> {
  mustBeAtGateOfCompany(ctx)
  const { id: connectionId, entityId: issuer } = connection
  const { nameId: subject, sessionIndexes: sessions, issuedAt } = asked
  await inTransaction(ctx, (ctx) => endSignInsOf(ctx, { connectionId, subject, sessions, issuedAt }, sso))
  const addresses = logoutAddressesOf(connection)
  if (!addresses) return { outcome: 'ended', redirectUrl: null }
  const { responseUrl: url, takesFormsOnly = false } = addresses
  const id = `_${newToken()}`
  const xml = writeLogoutResponse(
    { id, issuer, destination: url, now: sso.worldClock.now() },
    asked.requestId,
  )
  const { relayState } = asked
  const message = { id, url, takesFormsOnly, field: 'SAMLResponse', xml, relayState } as const
  return { outcome: 'ended', redirectUrl: await signedAddress(ctx, sso, message) }
}
