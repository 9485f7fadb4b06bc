import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id, ProfessionalId } from '@kara/kernel'
import { mayAnswer, mayRead } from '../access.ts'
import { IntakeQuestion, type RequestWords } from '../contracts.ts'
import { type NotesKeys, openWords, unwrapKey } from '../rules.ts'
import * as store from '../store.ts'

/** What a professional asks with every request. */
export function findRequestQuestions(ctx: Ctx, professionalId: ProfessionalId): Promise<IntakeQuestion[]> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) => {
    const form = await store.findCurrentForm(ctx, professionalId)
    return IntakeQuestion.array()
      .parse(form?.questions ?? [])
      .filter(({ isForRequests }) => isForRequests)
  })
}

/** What the client wrote with a request; null when nothing. Opened for the two only, and logged. */
export function findRequestWords(
  ctx: Ctx,
  keys: NotesKeys,
  requestId: Id<'session_request'>,
): Promise<RequestWords | null> {
  mayRead(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findWords(ctx, requestId)
    const key = row && (await store.findKey(ctx, row.personId, row.professionalId))
    if (!row || !key) return null
    await recordAudit(ctx, 'request_words.read', { kind: 'session_request', id: requestId })
    const relationship = `${row.personId}|${row.professionalId}`
    return openWords(unwrapKey(keys, key.id, key.wrapped, relationship), requestId, row.sealed)
  })
}
