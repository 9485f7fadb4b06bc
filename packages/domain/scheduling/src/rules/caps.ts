import { Temporal } from 'temporal-polyfill'
import type { NotOfferedReason } from '../contracts.ts'
import { dayNumberOf, weekNumberOf } from './zones.ts'

/** How much a professional takes on; null: as much as fits. */
export interface Caps {
  readonly sessionsPerDayMax: number | null
  readonly sessionsPerWeekMax: number | null
  readonly newClientsPerWeekMax: number | null
  /** Whoever asks has been a client before, so that the last cap is not about them. */
  readonly isKnownClient: boolean
}

/** Sessions and holds by days since 1970 and by weeks from Monday, on the professional's own calendar. */
export interface TakenCounts {
  readonly byDay: ReadonlyMap<number, number>
  readonly byWeek: ReadonlyMap<number, number>
  readonly newByWeek: ReadonlyMap<number, number>
}

export interface CountedTime {
  readonly kind: string
  readonly from: number
  /** By somebody who was not a client before. */
  readonly isFirst: boolean
}

/** Whether anything is capped at all. */
export function hasCaps(caps: Omit<Caps, 'isKnownClient'>): boolean {
  return Boolean(caps.sessionsPerDayMax ?? caps.sessionsPerWeekMax ?? caps.newClientsPerWeekMax)
}

/** Who holds a time may be anybody, so a hold counts as somebody new until it is booked. */
export function countTaken(times: readonly CountedTime[], timeZone: string): TakenCounts {
  const byDay = new Map<number, number>()
  const byWeek = new Map<number, number>()
  const newByWeek = new Map<number, number>()
  for (const { kind, from, isFirst } of times) {
    if (kind !== 'session' && kind !== 'hold') continue
    const day = dayNumberOf(Temporal.Instant.fromEpochMilliseconds(from), timeZone)
    const week = weekNumberOf(day)
    add(byDay, day)
    add(byWeek, week)
    if (isFirst || kind === 'hold') add(newByWeek, week)
  }
  return { byDay, byWeek, newByWeek }
}

/** The cap that a day has reached; null when there is room. */
export function capReasonAt(
  caps: Caps | undefined,
  counts: TakenCounts,
  day: number,
): NotOfferedReason | null {
  if (!caps) return null
  const week = weekNumberOf(day)
  if (isReached(caps.sessionsPerDayMax, counts.byDay.get(day))) return 'daily_limit'
  if (isReached(caps.sessionsPerWeekMax, counts.byWeek.get(week))) return 'weekly_limit'
  if (!caps.isKnownClient && isReached(caps.newClientsPerWeekMax, counts.newByWeek.get(week)))
    return 'new_client_limit'
  return null
}

function isReached(cap: number | null, count = 0): boolean {
  return cap !== null && count >= cap
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
