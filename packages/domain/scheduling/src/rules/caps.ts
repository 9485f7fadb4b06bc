import { Temporal } from 'temporal-polyfill'
import type { NotOfferedReason } from '../contracts.ts'
import { dayNumberOf, monthNumberOf, weekNumberOf } from './zones.ts'

/** How much a professional takes on; null: as much as fits. */
export interface Caps {
  readonly sessionsPerDayMax: number | null
  readonly sessionsPerWeekMax: number | null
  readonly newClientsPerWeekMax: number | null
  /** What the hub of this call gets of them. */
  readonly hub?: HubCaps | undefined
  /** Whoever asks has been a client before, so that caps of new clients are not about them. */
  readonly isKnownClient: boolean
}

export interface HubCaps {
  readonly sessionsPerWeekMax: number | null
  readonly newClientsPerMonthMax: number | null
}

/** Sessions and holds by days since 1970 and by weeks from Monday, on the professional's own calendar. */
export interface TakenCounts {
  readonly byDay: ReadonlyMap<number, number>
  readonly byWeek: ReadonlyMap<number, number>
  readonly newByWeek: ReadonlyMap<number, number>
  /** In the hub of this call alone; by months since 1970. */
  readonly hereByWeek: ReadonlyMap<number, number>
  readonly newHereByMonth: ReadonlyMap<number, number>
}

export interface CountedTime {
  readonly kind: string
  readonly from: number
  /** By somebody who was not a client before. */
  readonly isFirst: boolean
  /** In the hub of this call. */
  readonly isHere: boolean
}

/** The reasons that end with what one hub gets, and not with the calendar. */
export const hubReasons: readonly NotOfferedReason[] = ['hub_weekly_limit', 'hub_new_client_limit']

/** Whether anything is capped at all. */
export function hasCaps(caps: Omit<Caps, 'isKnownClient' | 'hub'>): boolean {
  return Boolean(caps.sessionsPerDayMax ?? caps.sessionsPerWeekMax ?? caps.newClientsPerWeekMax)
}

/** Whether one hub gets a part only. */
export function hasHubCaps(caps: HubCaps | undefined): caps is HubCaps {
  return Boolean(caps?.sessionsPerWeekMax ?? caps?.newClientsPerMonthMax)
}

/** Who holds a time may be anybody, so a hold counts as somebody new until it is booked. */
export function countTaken(times: readonly CountedTime[], timeZone: string): TakenCounts {
  const byDay = new Map<number, number>()
  const byWeek = new Map<number, number>()
  const newByWeek = new Map<number, number>()
  const hereByWeek = new Map<number, number>()
  const newHereByMonth = new Map<number, number>()
  for (const { kind, from, isFirst, isHere } of times) {
    if (kind !== 'session' && kind !== 'hold') continue
    const day = dayNumberOf(Temporal.Instant.fromEpochMilliseconds(from), timeZone)
    const week = weekNumberOf(day)
    add(byDay, day)
    add(byWeek, week)
    const isNew = isFirst || kind === 'hold'
    if (isNew) add(newByWeek, week)
    if (isHere) add(hereByWeek, week)
    if (isHere && isNew) add(newHereByMonth, monthNumberOf(day))
  }
  return { byDay, byWeek, newByWeek, hereByWeek, newHereByMonth }
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
  return hubReasonAt(caps, counts, day)
}

function hubReasonAt(caps: Caps, counts: TakenCounts, day: number): NotOfferedReason | null {
  if (!caps.hub) return null
  if (isReached(caps.hub.sessionsPerWeekMax, counts.hereByWeek.get(weekNumberOf(day))))
    return 'hub_weekly_limit'
  const isNewHere = !caps.isKnownClient
  if (isNewHere && isReached(caps.hub.newClientsPerMonthMax, counts.newHereByMonth.get(monthNumberOf(day))))
    return 'hub_new_client_limit'
  return null
}

function isReached(cap: number | null, count = 0): boolean {
  return cap !== null && count >= cap
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
