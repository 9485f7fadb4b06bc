import { recordAudit } from '@kara/audit'
import { newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { endSignIns } from '@kara/identity'
import { limits } from '@kara/identity/contracts'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { ReceivedLogout } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { signedAddress } from '../gateway/signed-address.ts'
import { type AskedLogout, CLOCK_SKEW_SECONDS_MAX } from '../rules/logout/inspect-logout.ts'
import { logoutAddressesOf } from '../rules/logout/logout-addresses.ts'
import { writeLogoutResponse } from '../rules/logout/write-logout.ts'
import type { ConnectionRow } from '../store/connections.ts'
import { takeProviderSessions } from '../store/logouts.ts'

/** What the provider opened it may end: this person's sign-ins through this connection, and no other's. */
export async function endForProvider(
  ctx: Ctx,
  connection: ConnectionRow,
  asked: AskedLogout,
  sso: Sso,
): Promise<ReceivedLogout> {
  mustBeAtGateOfCompany(ctx)
  const { id: connectionId, entityId: issuer } = connection
  await inTransaction(ctx, async (ctx) => {
    const taken = await takeProviderSessions(ctx, {
      connectionId,
      subjectHash: sso.hashProviderSession(connectionId, 'subject', asked.nameId),
      indexHashes: asked.sessionIndexes.map((text) => sso.hashProviderSession(connectionId, 'index', text)),
      begunUntil: asked.issuedAt.add({ seconds: CLOCK_SKEW_SECONDS_MAX }),
      limit: limits.signInsEndedMax,
    })
    await endSignIns(ctx, { signInIds: taken.map(({ signInId }) => signInId) })
    await recordAudit(ctx, 'sso_logout.received', {
      kind: 'sso_connection',
      id: connectionId,
      detail: { ended: taken.length },
    })
  })
  const url = logoutAddressesOf(connection)?.responseUrl
  if (!url) return { outcome: 'ended', redirectUrl: null }
  const envelope = { id: `_${newToken()}`, issuer, destination: url, now: sso.worldClock.now() }
  const xml = writeLogoutResponse(envelope, asked.requestId)
  const message = { url, field: 'SAMLResponse', xml, relayState: asked.relayState } as const
  return { outcome: 'ended', redirectUrl: await signedAddress(ctx, sso, message) }
}
