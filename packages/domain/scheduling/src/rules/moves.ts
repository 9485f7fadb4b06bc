import type { SessionRules } from '@kara/hubs/contracts'
import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'
import { cutOffOf } from './outcomes.ts'

/** A move of a session, as it was recorded. */
export interface Move {
  readonly at: Temporal.Instant
  readonly by: 'client' | 'professional'
  readonly from: Temporal.Instant
  readonly isUndo: boolean
}

/** Until when a professional's move can be taken back, before the client is told. */
export function undoableUntil(
  movedAt: Temporal.Instant,
  { undoMinutes }: Pick<SessionRules, 'undoMinutes'>,
): Temporal.Instant {
  return movedAt.add({ minutes: undoMinutes })
}

/**
 * Where the client believes a session to be while nobody was told that it is elsewhere: before the first of the
 * professional's moves whose letter has not left, because each further move puts it off. Null: all is told.
 */
export function untoldOrigin(
  moves: readonly Move[],
  now: Temporal.Instant,
  rules: Pick<SessionRules, 'undoMinutes'>,
): Temporal.Instant | null {
  let origin: Temporal.Instant | null = null
  let next = now
  for (const { at, by, from, isUndo } of moves.toReversed()) {
    const isUntold =
      by === 'professional' && !isUndo && Temporal.Instant.compare(next, undoableUntil(at, rules)) < 0
    if (!isUntold) break
    origin = from
    next = at
  }
  return origin
}

/**
 * Until when the client cancels free of charge after the professional chose another time: as always, but at least a day
 * from now, or until the start.
 */
export function cutOffAfterMove(
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
  rules: Pick<SessionRules, 'cutOffHours'>,
  isUndo: boolean,
): Temporal.Instant {
  const cutOffAt = cutOffOf(startsAt, rules)
  if (isUndo) return cutOffAt
  const dayFromNow = now.add({ hours: limits.moveCutOffHours })
  const atLeast = Temporal.Instant.compare(dayFromNow, startsAt) < 0 ? dayFromNow : startsAt
  return Temporal.Instant.compare(cutOffAt, atLeast) < 0 ? atLeast : cutOffAt
}
