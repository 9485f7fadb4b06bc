import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id, PersonId, SessionId } from '@kara/kernel'
import { mayRead } from '../access.ts'
import type { IntakeAnswers } from '../contracts.ts'
import { openAnswers } from '../rules/intake.ts'
import type { NotesKeys } from '../rules/keys.ts'
import * as store from '../store/intake.ts'
import { recordOpening } from '../store/openings.ts'
import { keyById } from '../verbs/key-of.ts'

/** What the client answered; null before. Opened for client and professional only, and logged. */
export function findIntakeAnswers(
  ctx: Ctx,
  keys: NotesKeys,
  sessionId: SessionId,
): Promise<IntakeAnswers | null> {
  mayRead(ctx)
  return inTransaction(ctx, async (ctx) => {
    const answer = await store.findAnswer(ctx, sessionId)
    const key = answer && (await keyById(ctx, keys, answer.careKeyId as Id<'care_key'>))
    if (!answer || !key) return null
    await recordAudit(ctx, 'intake_answer.read', { kind: 'session', id: sessionId })
    await recordOpening(ctx, answer.personId as PersonId, 'answers')
    return openAnswers(key, sessionId, answer.sealed)
  })
}
