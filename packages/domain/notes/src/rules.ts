import { deriveKey, newKey, type SealingKey, seal, unseal } from '@kara/crypto'
import { Secret } from '@kara/kernel'
import type { IntakeAnswers, IntakeQuestion } from './contracts.ts'

/** The key that wraps the data keys of care relationships. */
export interface NotesKeys {
  readonly wrapping: SealingKey
}

/** Derives the module's keys from the installation's secret (`APP_SECRET`). */
export function notesKeys(secret: Secret | string): NotesKeys {
  return { wrapping: deriveKey(secret instanceof Secret ? secret.reveal() : secret, 'notes.care-keys') }
}

/** A fresh data key for one care relationship, wrapped for the database. */
export function wrapNewKey(
  keys: NotesKeys,
  id: string,
  relationship: string,
): { key: SealingKey; wrapped: Buffer } {
  const key = newKey(id)
  return { key, wrapped: seal(keys.wrapping, key.bytes, `care_key|${id}|${relationship}`) }
}

export function unwrapKey(
  keys: NotesKeys,
  id: string,
  wrapped: Uint8Array,
  relationship: string,
): SealingKey {
  return { id, bytes: unseal(keys.wrapping, wrapped, `care_key|${id}|${relationship}`) }
}

const place = (sessionId: string) => `intake_answer|sealed|${sessionId}`

/** Seals answers for exactly one session of one relationship; elsewhere they do not open. */
export function sealAnswers(key: SealingKey, sessionId: string, answers: IntakeAnswers): Buffer {
  return seal(key, Buffer.from(JSON.stringify(answers)), place(sessionId))
}

export function openAnswers(key: SealingKey, sessionId: string, sealed: Uint8Array): IntakeAnswers {
  return JSON.parse(unseal(key, sealed, place(sessionId)).toString('utf8')) as IntakeAnswers
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
