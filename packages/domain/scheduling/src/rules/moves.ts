import type { SessionRules } from '@kara/hubs/contracts'
import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'
import type { Calendar } from './offer.ts'
import { cutOffOf } from './outcomes.ts'
import { dayNumberOf, weekNumberOf } from './zones.ts'

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

/** A calendar without the session that begins then, which its client would give up: its time is free, and it counts no more. */
export function withoutSession(calendar: Calendar, startsAt: Temporal.Instant): Calendar {
  const { counts, timeZone } = calendar
  const at = startsAt.epochMilliseconds
  const taken = calendar.taken.filter(({ kind, from }) => kind !== 'session' || from !== at)
  if (!counts || taken.length === calendar.taken.length) return { ...calendar, taken }
  const day = dayNumberOf(startsAt, timeZone)
  const week = weekNumberOf(day)
  return {
    ...calendar,
    taken,
    counts: {
      ...counts,
      byDay: oneLess(counts.byDay, day),
      byWeek: oneLess(counts.byWeek, week),
      hereByWeek: oneLess(counts.hereByWeek, week),
    },
  }
}

function oneLess(counts: ReadonlyMap<number, number>, key: number): ReadonlyMap<number, number> {
  return new Map(counts).set(key, (counts.get(key) ?? 1) - 1)
}
