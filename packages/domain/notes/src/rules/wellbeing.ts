import { isSealedUnder, seal, unseal } from '@kara/crypto'
import { Temporal } from 'temporal-polyfill'
import { limits, type WellbeingAnswers } from '../contracts.ts'
import type { NotesKeys } from './keys.ts'

interface Place {
  readonly id: string
  readonly personId: string
}

const place = ({ id, personId }: Place) => `wellbeing_check|sealed|${id}|${personId}`

/** Seals five answers for exactly one check of one person. */
export function sealCheck(keys: NotesKeys, of: Place, answers: WellbeingAnswers): Buffer {
  return seal(keys.wrapping, Buffer.from(answers), place(of))
}

export function openCheck(keys: NotesKeys, row: Place & { readonly sealed: Uint8Array }): number[] {
  const key = [keys.wrapping, ...keys.earlier].find((one) => isSealedUnder(one, row.sealed))
  if (!key) throw new Error(`No secret of this installation opens the check ${row.id}.`)
  return [...unseal(key, row.sealed, place(row))]
}

/** WHO-5: the sum of five answers from 0 to 5, times four; 0 is the worst and 100 the best that can be. */
export function scoreOf(answers: readonly number[]): number {
  return answers.reduce((sum, answer) => sum + answer, 0) * 4
}

/** From when the next check says something new: it asks about two weeks. */
export function nextCheckAt(takenAt: Temporal.Instant): Temporal.Instant {
  return takenAt.add({ hours: limits.wellbeingDays * 24 })
}

export function isDue(takenAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(nextCheckAt(takenAt), now) <= 0
}
