import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import type { SessionFacts, StartedSession } from '../contracts.ts'
import { notSignedInHere } from '../errors.ts'
import { findLogin } from '../store/sessions.ts'
import { openSession } from './start-session.ts'

export interface Confirming {
  readonly token: string
  readonly deviceToken: string
  readonly device: string
}

/**
 * The shared last step of showing a factor: the session goes on under a new token, as one in which the person
 * has shown it, and the browser is one in which they have.
 */
export async function confirmSession(
  ctx: TxCtx,
  session: SessionFacts,
  { token, deviceToken, device }: Confirming,
): Promise<StartedSession> {
  mustBeAtGate(ctx)
  const row = await findLogin(ctx, session.sessionId)
  if (!row) throw notSignedInHere()
  const now = ctx.clock.now()
  const started = await openSession(ctx, {
    personId: row.personId,
    host: row.host,
    method: row.method,
    companyId: row.companyId,
    authAt: row.authAt,
    life: { idleSeconds: row.idleSeconds, endsAt: row.absoluteExpiresAt },
    device,
    deviceToken,
    replaces: token,
    signInId: row.signInId,
    confirmedAt: now,
    factorAt: now,
    isCarried: true,
  })
  await recordAudit(aboutPerson(ctx, row.personId), 'login_session.confirmed', {
    kind: 'login_session',
    id: started.session.sessionId,
  })
  return started
}
