import { IntakeAnswers, limits, type RequestWordsInput } from '@kara/notes/contracts'
import { RequestSessionInput, Wish } from '@kara/scheduling/contracts'
import { z } from 'zod'

/** A part of a weekday as its box says it: `1-morning`. */
const wishedPart = z.preprocess((text) => {
  const [weekday, part] = String(text).split('-')
  return { weekday, part }
}, Wish)

/**
 * The form of a request. Its own fields are written with a capital, which no question's id has; everything
 * else in it is an answer.
 */
export const RequestForm = z
  .object({
    serviceId: z.uuid(),
    wishedAt: RequestSessionInput.shape.wishedAt,
    wishedLanguage: z.preprocess((text) => text || undefined, RequestSessionInput.shape.language),
    wishedParts: z.array(wishedPart).max(21).default([]),
    ownWords: z.string().trim().max(limits.requestCharactersMax, 'notes.request_too_long').default(''),
  })
  .catchall(IntakeAnswers.valueType)

export function toRequest(
  typed: z.output<typeof RequestForm>,
  known: Pick<RequestSessionInput, 'funding' | 'timeZone'>,
): { readonly request: RequestSessionInput; readonly words: RequestWordsInput } {
  const { serviceId, wishedAt, wishedLanguage, wishedParts, ownWords, ...answers } = typed
  return {
    request: { ...known, serviceId, wishes: wishedParts, wishedAt, language: wishedLanguage },
    words: { text: ownWords, answers: answers as Record<string, string> },
  }
}
