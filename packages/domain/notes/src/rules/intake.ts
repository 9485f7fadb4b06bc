import { type SealingKey, seal, unseal } from '@kara/crypto'
import { Temporal } from 'temporal-polyfill'
import type { IntakeAnswers, IntakeQuestion, RequestWords } from '../contracts.ts'

/** When answers are needed: so long before the session, but never before the moment they are asked for. */
export function dueBefore(
  startsAt: Temporal.Instant,
  requiredHours: number,
  now: Temporal.Instant,
): Temporal.Instant {
  const wished = startsAt.subtract({ hours: requiredHours })
  return Temporal.Instant.compare(wished, now) > 0 ? wished : startsAt
}

const place = (sessionId: string) => `intake_answer|sealed|${sessionId}`

/** Seals answers for exactly one session of one relationship; elsewhere they do not open. */
export function sealAnswers(key: SealingKey, sessionId: string, answers: IntakeAnswers): Buffer {
  return seal(key, Buffer.from(JSON.stringify(answers)), place(sessionId))
}

export function openAnswers(key: SealingKey, sessionId: string, sealed: Uint8Array): IntakeAnswers {
  return JSON.parse(unseal(key, sealed, place(sessionId)).toString('utf8')) as IntakeAnswers
}

const wordsPlace = (requestId: string) => `request_words|sealed|${requestId}`

/** Seals what was written with exactly one request. */
export function sealWords(key: SealingKey, requestId: string, words: RequestWords): Buffer {
  return seal(key, Buffer.from(JSON.stringify(words)), wordsPlace(requestId))
}

export function openWords(key: SealingKey, requestId: string, sealed: Uint8Array): RequestWords {
  return JSON.parse(unseal(key, sealed, wordsPlace(requestId)).toString('utf8')) as RequestWords
}

/** Answers beside their questions, so that they are understood whatever the form asks later. */
export function wordsOf(
  questions: readonly IntakeQuestion[],
  input: { readonly text: string; readonly answers: IntakeAnswers },
): RequestWords {
  const answers = questions.flatMap(({ id, label, options }) => {
    const answer = input.answers[id]
    if (!answer) return []
    const chosen = options.find((option) => option.id === answer)?.label
    return [{ question: label, answer: chosen ?? { en: answer, is: answer } }]
  })
  return { text: input.text, answers }
}

/** Field → message code of every answer that is missing or not one of the choices. */
export function problemsOf(
  questions: readonly IntakeQuestion[],
  answers: IntakeAnswers,
): Record<string, string[]> {
  const problems: Record<string, string[]> = {}
  for (const question of questions) {
    const answer = answers[question.id] ?? ''
    const isOneOf = question.options.some((option) => option.id === answer)
    if (question.isRequired && answer === '') problems[question.id] = ['notes.answer_missing']
    else if (answer !== '' && question.kind === 'choice' && !isOneOf)
      problems[question.id] = ['notes.answer_unknown']
    else if (answer !== '' && question.kind === 'scale' && !/^([0-9]|10)$/.test(answer)) {
      problems[question.id] = ['notes.answer_unknown']
    }
  }
  return problems
}
