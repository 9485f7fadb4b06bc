import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayRead } from '../access.ts'
import type { IntakeAnswers } from '../contracts.ts'
import { type NotesKeys, openAnswers, unwrapKey } from '../rules.ts'
import * as store from '../store.ts'

/** What the client answered; null before. Opened for client and professional only, and logged. */
export function findIntakeAnswers(
  ctx: Ctx,
  keys: NotesKeys,
  sessionId: SessionId,
): Promise<IntakeAnswers | null> {
  mayRead(ctx)
  return inTransaction(ctx, async (ctx) => {
    const answer = await store.findAnswer(ctx, sessionId)
    const key = answer && (await store.findKey(ctx, answer.personId, answer.professionalId))
    if (!answer || !key) return null
    await recordAudit(ctx, 'intake_answer.read', { kind: 'session', id: sessionId })
    const relationship = `${answer.personId}|${answer.professionalId}`
    return openAnswers(unwrapKey(keys, key.id, key.wrapped, relationship), sessionId, answer.sealed)
  })
}
