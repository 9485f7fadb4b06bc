import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id, PersonId, ProfessionalId } from '@kara/kernel'
import { mayAnswer, mayRead } from '../access.ts'
import { IntakeQuestion, type RequestWords } from '../contracts.ts'
import { openWords } from '../rules/intake.ts'
import type { NotesKeys } from '../rules/keys.ts'
import * as store from '../store/intake.ts'
import { recordOpening } from '../store/openings.ts'
import { keyById } from '../verbs/key-of.ts'

/** What a professional asks with every request, whichever service it is for: questions of the general form. */
export function findRequestQuestions(ctx: Ctx, professionalId: ProfessionalId): Promise<IntakeQuestion[]> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) => {
    const form = await store.findPresentForm(ctx, professionalId, null)
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
    const key = row && (await keyById(ctx, keys, row.careKeyId as Id<'care_key'>))
    if (!row || !key) return null
    await recordAudit(ctx, 'request_words.read', { kind: 'session_request', id: requestId })
    await recordOpening(ctx, row.personId as PersonId, 'request')
    return openWords(key, requestId, row.sealed)
  })
}
