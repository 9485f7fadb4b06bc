import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { EndSignInsInput, type SignInId } from '../contracts.ts'
import { deleteSignIns } from '../store/sessions.ts'

/**
 * Ends sign-ins wherever they were carried: the company's sign-in says that they are over. Answers how many sessions
 * that ended; what has ended already stays so.
 */
export async function endSignIns(ctx: Ctx, raw: EndSignInsInput): Promise<number> {
  mustBeAtGate(ctx)
  const { signInIds } = EndSignInsInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const ended = await deleteSignIns(ctx, signInIds as SignInId[])
    for (const { id, personId } of ended) {
      await recordAudit(aboutPerson(ctx, personId), 'login_session.ended', { kind: 'login_session', id })
    }
    return ended.length
  })
}
