import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { ReadSessionInput, type SessionFacts } from '../contracts.ts'
import { endLogin, useLogin } from '../gateway.ts'
import { judgeSession } from '../rules/sessions.ts'
import { findLogin } from '../store/sessions.ts'
import { toSessionFacts } from './list-sessions.ts'

/**
 * Who is signed in by this token on this host, or null. Using a session prolongs it up to its absolute
 * end. A token that turns up on another host than its own is not believed, and is written to the log. A session past
 * a company's sign-in is signed in for nobody who did not ask for just that.
 */
export async function readSession(ctx: Ctx, raw: ReadSessionInput): Promise<SessionFacts | null> {
  mustBeAtGate(ctx)
  const input = ReadSessionInput.safeParse(raw)
  if (!input.success) return null
  const { token, host, isPastSignIn } = input.data
  return inTransaction(ctx, async (ctx) => {
    const row = await findLogin(ctx, hashToken(token))
    if (!row || (row.method === 'break_glass') !== isPastSignIn) return null
    const verdict = judgeSession(row, host, ctx.clock.now())
    if (verdict === 'wrong_host') {
      ctx.log.warn('A session was used on another host than its own.', {
        sessionId: row.id,
        ownHost: row.host,
        usedHost: host,
      })
      return null
    }
    if (verdict === 'ended') {
      await endLogin(ctx, row.id)
      return null
    }
    const expiresAt = await useLogin(ctx, row)
    return expiresAt && toSessionFacts({ ...row, expiresAt })
  })
}
