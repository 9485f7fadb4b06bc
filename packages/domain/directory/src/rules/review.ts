import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'
import type { Paper } from './coverage.ts'

type Entered = Pick<Paper, 'answer' | 'withdrawnAt'> & { readonly enteredAt: Temporal.Instant }
interface Said {
  readonly kind: string
  readonly at: Temporal.Instant
}

/**
 * Until when support answers: two days after the oldest paper that waits, or after the newest of an application whose
 * papers are all answered. What the professional answers begins them anew. Null: nothing waits, or support has asked and
 * it is the professional's turn.
 *
 * @param papers of one professional; @param steps of the same, oldest first
 */
export function reviewBy(
  state: string,
  papers: readonly Entered[],
  steps: readonly Said[],
): Temporal.Instant | null {
  const last = steps.at(-1)
  if (last?.kind === 'asked') return null
  const entered = papers.filter(({ withdrawnAt }) => !withdrawnAt)
  const waiting = entered.filter(({ answer }) => answer === null).map(({ enteredAt }) => enteredAt)
  const decided =
    state === 'draft'
      ? entered
          .map(({ enteredAt }) => enteredAt)
          .toSorted(byTime)
          .slice(-1)
      : []
  const [since] = waiting.length > 0 ? waiting.toSorted(byTime) : decided
  if (!since) return null
  const from = last?.kind === 'answered' && byTime(last.at, since) > 0 ? last.at : since
  return from.add({ hours: limits.reviewHours })
}

const byTime = Temporal.Instant.compare
