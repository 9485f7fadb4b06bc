import { recordAudit } from '@kara/audit'
import { hashToken, newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { type Handoff, limits, MintHandoffInput } from '../contracts.ts'
import { notSignedInHere, returnPathInvalid } from '../errors.ts'
import { readSession } from '../reads/read-session.ts'
import { isSafeReturnPath } from '../rules/return-path.ts'
import { findLogin, insertHandoff } from '../store/sessions.ts'

/**
 * Makes the one-time code that carries a session to another host. The caller has checked that `toHost`
 * is one of ours; the code opens there and nowhere else, once, within a minute, in one browser.
 */
export async function mintHandoff(ctx: Ctx, raw: MintHandoffInput): Promise<Handoff> {
  mustBeAtGate(ctx)
  const input = MintHandoffInput.parse(raw)
  if (!isSafeReturnPath(input.returnPath)) throw returnPathInvalid()
  return inTransaction(ctx, async (ctx) => {
    const session = await readSession(ctx, { token: input.token, host: input.fromHost })
    const row = session && (await findLogin(ctx, session.sessionId))
    if (!row || row.method === 'break_glass') throw notSignedInHere()
    const code = newToken()
    const expiresAt = ctx.clock.now().add({ seconds: limits.handoffSeconds })
    await insertHandoff(ctx, {
      codeHash: hashToken(code),
      personId: row.personId,
      toHost: input.toHost,
      method: row.method,
      companyId: row.companyId,
      authAt: row.authAt,
      endsAt: row.absoluteExpiresAt,
      idleSeconds: row.idleSeconds,
      confirmedAt: row.confirmedAt,
      factorAt: row.factorAt,
      signInId: row.signInId,
      returnPath: input.returnPath,
      browserHash: input.browserHash,
      expiresAt,
    })
    await recordAudit(aboutPerson(ctx, row.personId), 'handoff.minted', {
      kind: 'person',
      id: row.personId,
      detail: { toHost: input.toHost },
    })
    return { code, expiresAt: expiresAt.toString() }
  })
}
