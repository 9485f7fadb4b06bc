import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, PersonId, ProfessionalId, SessionId } from '@kara/kernel'
import { getBookedSession } from '@kara/scheduling'
import { maySpeak } from '../access.ts'
import { GiveFeedbackInput } from '../contracts.ts'
import { givenBefore, notOpen } from '../errors.ts'
import { isOpen } from '../rules.ts'
import { insertFeedback } from '../store.ts'

/**
 * A client says how a session was, once. The professional learns it among four others at least, and not before the month
 * is over.
 *
 * @throws `feedback.not_open`, `feedback.given_before`, `scheduling.session_missing`
 */
export async function giveFeedback(ctx: Ctx, raw: GiveFeedbackInput): Promise<void> {
  maySpeak(ctx)
  const { sessionId: rawId, ...answers } = GiveFeedbackInput.parse(raw)
  const sessionId = rawId as SessionId
  await inTransaction(ctx, async (ctx) => {
    const session = await getBookedSession(ctx, sessionId)
    const givenAt = ctx.clock.now()
    if (!isOpen(session, givenAt)) throw notOpen()
    const personId = session.personId as PersonId
    const professionalId = session.professionalId as ProfessionalId
    if (!(await insertFeedback(ctx, { sessionId, personId, professionalId, ...answers, givenAt })))
      throw givenBefore()
    await recordAudit(ctx, 'feedback.given', { kind: 'session', id: sessionId })
  })
}
