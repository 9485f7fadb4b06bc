import { isSealedUnder, seal, unseal } from '@kara/crypto'
import { Temporal } from 'temporal-polyfill'
import { limits, type WellbeingMeasure } from '../contracts.ts'
import type { NotesKeys } from './keys.ts'

interface Place {
  readonly id: string
  readonly personId: string
}

const place = ({ id, personId }: Place) => `wellbeing_check|sealed|${id}|${personId}`

/** Seals the answers for exactly one check of one person. */
export function sealCheck(keys: NotesKeys, of: Place, answers: readonly number[]): Buffer {
  return seal(keys.wrapping, Buffer.from(answers), place(of))
}

export function openCheck(keys: NotesKeys, row: Place & { readonly sealed: Uint8Array }): number[] {
  const key = [keys.wrapping, ...keys.earlier].find((one) => isSealedUnder(one, row.sealed))
  if (!key) throw new Error(`No secret of this installation opens the check ${row.id}.`)
  return [...unseal(key, row.sealed, place(row))]
}

/**
 * WHO-5: the sum of five answers from 0 to 5, times four; 100 is the best that can be. GAD-7: the sum of seven answers from
 * 0 to 3; 21 is the worst (Spitzer et al. 2006).
 */
export function scoreOf(measure: WellbeingMeasure, answers: readonly number[]): number {
  const sum = answers.reduce((sum, answer) => sum + answer, 0)
  return measure === 'who5' ? sum * 4 : sum
}

/** From when the next check says something new: it asks about two weeks. */
export function nextCheckAt(takenAt: Temporal.Instant): Temporal.Instant {
  return takenAt.add({ hours: limits.wellbeingDays * 24 })
}

export function isDue(takenAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(nextCheckAt(takenAt), now) <= 0
}
