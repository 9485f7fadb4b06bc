import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { EndSessionInput } from '../contracts.ts'
import { endLogin } from '../gateway.ts'
import { deleteSignIns, lockLogin } from '../store/sessions.ts'

/**
 * Signs out one browser: by its token, on all of our hosts to which it was carried, or one entry of a person's own
 * list. What has ended already stays so.
 */
export async function endSession(ctx: Ctx, raw: EndSessionInput): Promise<void> {
  mustBeAtGate(ctx)
  const input = EndSessionInput.parse(raw)
  const sessionId = 'token' in input ? hashToken(input.token) : input.sessionId
  await inTransaction(ctx, async (ctx) => {
    const row = await lockLogin(ctx, sessionId)
    const isOwn = 'token' in input || row?.personId === input.personId
    if (!row || !isOwn) return
    await endLogin(ctx, sessionId)
    if ('token' in input && row.signInId) await deleteSignIns(ctx, [row.signInId])
    await recordAudit(aboutPerson(ctx, row.personId), 'login_session.ended', {
      kind: 'login_session',
      id: sessionId,
    })
  })
}
