import { Temporal } from 'temporal-polyfill'
import { limits, type SessionState } from '../contracts.ts'

/** Latest instant of a free cancellation (rules.md: 24 hours before the start, inclusive). */
export function cutOffOf(startsAt: Temporal.Instant): Temporal.Instant {
  return startsAt.subtract({ hours: limits.cutOffHours })
}

export interface Cancellation {
  readonly state: Extract<SessionState, 'cancelled' | 'late_cancelled'>
  /** What happens to the credits that are held. */
  readonly credits: 'release' | 'spend'
  /** Within the undo window after booking: nobody was told, and nobody will be. */
  readonly isUndo: boolean
}

/**
 * What a cancellation comes to (rules.md, "Sessions"). The professional's is free at any time; the
 * client's up to and including the cut-off, and in the undo window. Null: it has begun.
 */
export function cancellationAt(question: {
  readonly now: Temporal.Instant
  readonly by: 'client' | 'professional'
  readonly startsAt: Temporal.Instant
  readonly cutOffAt: Temporal.Instant
  readonly undoUntil: Temporal.Instant
}): Cancellation | null {
  const isBefore = (one: Temporal.Instant, other: Temporal.Instant) =>
    Temporal.Instant.compare(one, other) <= 0
  if (!isBefore(question.now, question.startsAt)) return null
  const isUndo = question.by === 'client' && isBefore(question.now, question.undoUntil)
  const isFree = question.by === 'professional' || isUndo || isBefore(question.now, question.cutOffAt)
  return isFree
    ? { state: 'cancelled', credits: 'release', isUndo }
    : { state: 'late_cancelled', credits: 'spend', isUndo: false }
}

/**
 * What moving comes to: free up to and including the cut-off and in the undo window, late after it. Null: it
 * has begun.
 */
export function movingAt(question: {
  readonly now: Temporal.Instant
  readonly startsAt: Temporal.Instant
  readonly cutOffAt: Temporal.Instant
  readonly undoUntil: Temporal.Instant
}): 'free' | 'late' | null {
  const cancellation = cancellationAt({ ...question, by: 'client' })
  if (!cancellation) return null
  return cancellation.state === 'cancelled' ? 'free' : 'late'
}

const owed = ['completed', 'late_cancelled', 'client_no_show'] as const

/** Why a client owes their part of a session, by how it ended; null: nothing is owed. */
export function owedFor(state: SessionState): (typeof owed)[number] | null {
  return owed.find((one) => one === state) ?? null
}
