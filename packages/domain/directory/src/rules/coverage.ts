import { Temporal } from 'temporal-polyfill'
import type { CredentialKind, CredentialState } from '../contracts.ts'

/** What decides whether a credential holds. */
export interface Paper {
  readonly kind: CredentialKind
  readonly answer: 'confirmed' | 'refused' | null
  readonly expiresOn: Temporal.PlainDate | null
  readonly withdrawnAt: Temporal.Instant | null
}

/** What today is where the professional works: a licence ends with their day. */
export function dayAt(now: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate()
}

/** When a credential is over: as the day after its last one begins. */
export function endOf(expiresOn: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return expiresOn.add({ days: 1 }).toZonedDateTime(timeZone).toInstant()
}

/**
 * The last day on which everything is in force: of each kind that support ever confirmed, one has to be.
 * Null: nothing of it runs out.
 */
export function coveredUntil(papers: readonly Paper[]): Temporal.PlainDate | null {
  const confirmed = papers.filter(({ answer, withdrawnAt }) => answer === 'confirmed' && !withdrawnAt)
  const ends = [...new Set(confirmed.map(({ kind }) => kind))].flatMap((kind) => {
    const ofKind = confirmed.filter((paper) => paper.kind === kind).map(({ expiresOn }) => expiresOn)
    return ofKind.includes(null) ? [] : [ofKind.reduce(later)]
  })
  return ends.reduce((one, other) => (later(one, other) === one ? other : one), ends[0] ?? null)
}

export function isCovered(papers: readonly Paper[], today: Temporal.PlainDate): boolean {
  const until = coveredUntil(papers)
  return until === null || Temporal.PlainDate.compare(today, until) <= 0
}

/** Whether anything that lets somebody practise is confirmed and in force: insurance alone does not. */
export function mayPractise(papers: readonly Paper[], today: Temporal.PlainDate): boolean {
  return papers.some((paper) => paper.kind !== 'insurance' && stateOf(paper, today) === 'active')
}

export function stateOf(paper: Paper, today: Temporal.PlainDate): CredentialState {
  if (paper.withdrawnAt) return 'withdrawn'
  if (paper.answer === null) return 'waiting'
  if (paper.answer === 'refused') return 'refused'
  const isOver = paper.expiresOn !== null && Temporal.PlainDate.compare(today, paper.expiresOn) > 0
  return isOver ? 'expired' : 'active'
}

function later(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): Temporal.PlainDate | null {
  return one && other && Temporal.PlainDate.compare(one, other) >= 0 ? one : other
}
