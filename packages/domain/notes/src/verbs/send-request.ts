import { inTransaction } from '@kara/db'
import { getService } from '@kara/directory'
import type { Ctx, Id, PersonId, ProfessionalId, ServiceId } from '@kara/kernel'
import { requestPrivateSession, requestSession } from '@kara/scheduling'
import type { RequestSessionInput } from '@kara/scheduling/contracts'
import { mayAnswer } from '../access.ts'
import { RequestWordsInput } from '../contracts.ts'
import { answersMissing } from '../errors.ts'
import { findRequestQuestions } from '../reads/find-request-words.ts'
import { problemsOf, sealWords, wordsOf } from '../rules/intake.ts'
import type { NotesKeys } from '../rules/keys.ts'
import * as store from '../store/intake.ts'
import { keyOf } from './key-of.ts'

/**
 * A client sends a request with what they write and what the professional requires; the words are sealed for
 * the two, in the transaction of the request. A second request finds the first, and its words stay.
 *
 * @throws `notes.answers_missing` with the fields, and what `requestSession` refuses
 */
export async function sendRequest(
  ctx: Ctx,
  keys: NotesKeys,
  request: RequestSessionInput,
  raw: RequestWordsInput,
): Promise<{ readonly requestId: Id<'session_request'>; readonly isExisting: boolean }> {
  mayAnswer(ctx)
  // In a hub, or on a page of the professional's own.
  const ask = 'companyId' in ctx.scope && ctx.scope.companyId ? requestSession : requestPrivateSession
  const input = RequestWordsInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const service = await getService(ctx, request.serviceId as ServiceId)
    const questions = await findRequestQuestions(ctx, service.professionalId as ProfessionalId)
    const problems = problemsOf(questions, input.answers)
    if (Object.keys(problems).length > 0) throw answersMissing(problems)
    const { request: sent, isExisting } = await ask(ctx, request)
    const requestId = sent.id as Id<'session_request'>
    const words = wordsOf(questions, input)
    if (isExisting || (words.text === '' && words.answers.length === 0)) return { requestId, isExisting }
    const [personId, professionalId] = [sent.personId as PersonId, sent.professionalId as ProfessionalId]
    const { id: careKeyId, key } = await keyOf(ctx, keys, personId, professionalId)
    await store.insertWords(ctx, {
      sessionRequestId: requestId,
      personId,
      professionalId,
      careKeyId,
      sealed: sealWords(key, requestId, words),
      writtenAt: ctx.clock.now(),
    })
    return { requestId, isExisting }
  })
}
