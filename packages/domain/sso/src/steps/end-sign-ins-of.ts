import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import { endSignIns } from '@kara/identity'
import { limits } from '@kara/identity/contracts'
import type { ConnectionId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { CLOCK_SKEW_SECONDS_MAX } from '../rules/logout/inspect-logout.ts'
import { takeProviderSessions } from '../store/logouts.ts'

/** What a provider names in its own words; without sessions, all of the person's through this connection. */
export interface NamedSignIns {
  readonly connectionId: ConnectionId
  readonly subject: string | null
  readonly sessions: readonly string[]
  /** What began after it was written is not meant. */
  readonly issuedAt: Temporal.Instant
}

/** What the provider opened it may end: this person's sign-ins through this connection, and no other's. */
export async function endSignInsOf(
  ctx: TxCtx,
  { connectionId, subject, sessions, issuedAt }: NamedSignIns,
  sso: Pick<Sso, 'hashProviderSession'>,
): Promise<void> {
  mustBeAtGateOfCompany(ctx)
  const taken = await takeProviderSessions(ctx, {
    connectionId,
    subjectHash: subject === null ? null : sso.hashProviderSession(connectionId, 'subject', subject),
    indexHashes: sessions.map((text) => sso.hashProviderSession(connectionId, 'index', text)),
    begunUntil: issuedAt.add({ seconds: CLOCK_SKEW_SECONDS_MAX }),
    limit: limits.signInsEndedMax,
  })
  await endSignIns(ctx, { signInIds: taken.map(({ signInId }) => signInId) })
  const detail = { ended: taken.length }
  await recordAudit(ctx, 'sso_logout.received', { kind: 'sso_connection', id: connectionId, detail })
}
