import { createHash } from 'node:crypto'
import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { limits, type ReceivedLogout, ReceiveLogoutTokenInput } from '../contracts.ts'
import { connectionMissing } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import {
  inspectLogoutToken,
  type LogoutTokenExpectations,
  type LogoutTokenInspection,
  type TokenLogout,
} from '../rules/logout/logout-token.ts'
import { type OpenIdMetadata, readStoredDiscovery } from '../rules/read-discovery.ts'
import { type Refusal, shown } from '../rules/refusal.ts'
import { endSignInsOf } from '../steps/end-sign-ins-of.ts'
import { refuseLogout } from '../steps/refuse-logout.ts'
import { reserveAssertion } from '../store/attempts.ts'
import { findCompanyOfConnection, findConnection } from '../store/connections.ts'

/**
 * An OpenID provider's own server says that a person, or one session of theirs, is over (Back-Channel Logout 1.0). No
 * browser brings it: what ends is what the signed token names, at the connection at whose address it arrived, and each
 * token counts once.
 */
export async function receiveLogoutToken(
  ctx: Ctx,
  raw: ReceiveLogoutTokenInput,
  sso: Sso,
): Promise<ReceivedLogout> {
  mustBeAtGate(ctx)
  const input = ReceiveLogoutTokenInput.parse(raw)
  const connectionId = input.connectionId as ConnectionId
  const companyId = await inTransaction(ctx, (ctx) => findCompanyOfConnection(ctx, connectionId))
  if (!companyId) throw connectionMissing()
  const atGate = inScope(ctx, { role: 'gate', companyId })
  const connection = await inTransaction(atGate, (ctx) => findConnection(ctx, connectionId))
  if (connection?.protocol !== 'oidc') throw connectionMissing()
  const metadata = readStoredDiscovery(connection.idpMetadata)
  const inspection = await inspect(sso, input.logoutToken, metadata, {
    issuer: metadata.issuer,
    clientId: connection.providerClientId ?? '',
    algorithms: metadata.id_token_signing_alg_values_supported,
  })
  const refusal =
    inspection.outcome === 'logout'
      ? await end(atGate, connectionId, inspection, sso)
      : inspection.outcome === 'refused'
        ? inspection.refusal
        : doubt('signature_invalid', 'a published key', 'an unknown one')
  if (!refusal) return { outcome: 'ended', redirectUrl: null }
  const message = { connectionId, way: 'token', text: input.logoutToken } as const
  return refuseLogout(atGate, message, refusal, sso)
}

/** A key published a moment ago is asked for once more. */
async function inspect(
  sso: Sso,
  token: string,
  { jwks_uri }: OpenIdMetadata,
  expected: LogoutTokenExpectations,
): Promise<LogoutTokenInspection> {
  try {
    const now = sso.worldClock.now()
    const first = await inspectLogoutToken(token, await sso.providerKeys.keysOf(jwks_uri), expected, now)
    if (first.outcome !== 'key_unknown') return first
    const keys = await sso.providerKeys.keysOf(jwks_uri, { fresh: true })
    return await inspectLogoutToken(token, keys, expected, now)
  } catch (error) {
    const received = shown(error instanceof Error ? error.message : String(error))
    return { outcome: 'refused', refusal: doubt('discovery_failed', 'the published keys', received) }
  }
}

/** Ends it in the transaction that takes the token's one use; says what is wrong when it was used before. */
function end(ctx: Ctx, connectionId: ConnectionId, asked: TokenLogout, sso: Sso): Promise<Refusal | null> {
  return inTransaction(ctx, async (ctx) => {
    const isFirst = await reserveAssertion(ctx, {
      connectionId,
      assertionId: createHash('sha256').update(`logout_token|${asked.tokenId}`).digest('base64url'),
      seenAt: sso.worldClock.now(),
      forgetAt: asked.endsAt.add({ minutes: limits.assertionMemoryMinutes }),
    })
    if (!isFirst) return doubt('replay', 'a new token', 'one that was presented before')
    const { subject, session, issuedAt } = asked
    const sessions = session === null ? [] : [session]
    await endSignInsOf(ctx, { connectionId, subject, sessions, issuedAt }, sso)
    return null
  })
}

const doubt = (reason: Refusal['reason'], expected: string, received: string | null): Refusal => ({
  reason,
  field: 'logout_token',
  expected,
  received,
})
