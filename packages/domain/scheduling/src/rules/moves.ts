import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'
import { cutOffOf } from './outcomes.ts'

/** The latest move of a session, as it was recorded. */
export interface Move {
  readonly at: Temporal.Instant
  readonly by: 'client' | 'professional'
  readonly from: Temporal.Instant
  readonly isUndo: boolean
}

/** Until when a professional's move can be taken back, before the client is told. */
export function undoableUntil(movedAt: Temporal.Instant): Temporal.Instant {
  return movedAt.add({ minutes: limits.undoMinutes })
}

/** Where a session can still be moved back to without anybody having been told; null: nowhere. */
export function undoOf(last: Move | null, now: Temporal.Instant): Temporal.Instant | null {
  if (last?.by !== 'professional' || last.isUndo) return null
  return Temporal.Instant.compare(now, undoableUntil(last.at)) < 0 ? last.from : null
}

export function isBackWhereItWas(
  last: Move | null,
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  return undoOf(last, now)?.equals(startsAt) ?? false
}

/**
 * Until when the client cancels free of charge after the professional chose another time: as always, but at least a day
 * from now, or until the start.
 */
export function cutOffAfterMove(
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
  isUndo: boolean,
): Temporal.Instant {
  const cutOffAt = cutOffOf(startsAt)
  if (isUndo) return cutOffAt
  const dayFromNow = now.add({ hours: limits.cutOffHours })
  const atLeast = Temporal.Instant.compare(dayFromNow, startsAt) < 0 ? dayFromNow : startsAt
  return Temporal.Instant.compare(cutOffAt, atLeast) < 0 ? atLeast : cutOffAt
}
