import { z } from 'zod'
import { limits } from './limits.ts'

const id = z.uuid()
const day = z.iso.date()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const SetAvailabilityInput = z.object({
  noticeHours: z.coerce.number().int().min(0).max(168),
  bookableWeeks: z.coerce.number().int().min(1).max(26),
  bufferMinutes: z.coerce.number().int().min(0).max(60),
  startStepMinutes: z.coerce.number().int().min(5).max(60),
  /** Null: as many as fit; absent: as before. */
  sessionsPerDayMax: z.coerce.number().int().min(1).max(24).nullable().optional(),
  sessionsPerWeekMax: z.coerce.number().int().min(1).max(100).nullable().optional(),
  newClientsPerWeekMax: z.coerce.number().int().min(1).max(50).nullable().optional(),
  hours: z
    .array(
      z.object({
        /** ISO: Monday is 1. */
        weekday: z.coerce.number().int().min(1).max(7),
        starts: z.string().regex(/^\d{2}:\d{2}$/),
        ends: z.string().regex(/^\d{2}:\d{2}$/),
        /** Not offered in hubs: for private clients, and for the professional's own calendar. */
        isOwn: z.boolean().optional(),
      }),
    )
    .max(50),
})
export type SetAvailabilityInput = z.input<typeof SetAvailabilityInput>

/** Hours of single dates instead of the weekly ones. */
export const SetDayHoursInput = z.object({
  days: z.array(day).min(1).max(limits.dayHoursMax),
  /** Empty: closed on those dates. Null: the weekly hours again. */
  ranges: z
    .array(z.object({ starts: time, ends: time }))
    .max(8)
    .nullable(),
})
export type SetDayHoursInput = z.input<typeof SetDayHoursInput>

/** By service: people are asked for when a time begins within so many hours; null: whenever it begins. */
export const AskedFirst = z.record(z.uuid(), z.coerce.number().int().min(1).max(168).nullable())
export type AskedFirst = z.output<typeof AskedFirst>

/** What differs in one hub; null: as everywhere. */
export const SetHubCalendarInput = z.object({
  companyId: id,
  noticeHours: z.coerce.number().int().min(0).max(168).nullable(),
  bookableWeeks: z.coerce.number().int().min(1).max(26).nullable(),
  /** Takes no new bookings there, until a date or until this is taken back. */
  isAway: z.boolean(),
  backOn: day.nullable(),
  /** What this hub gets of the professional; null: as much as fits; absent: as before. */
  sessionsPerWeekMax: z.coerce.number().int().min(1).max(100).nullable().optional(),
  newClientsPerMonthMax: z.coerce.number().int().min(1).max(100).nullable().optional(),
  /** Nothing is left of it: then people there may still ask. */
  isOnRequestWhenFull: z.boolean().optional(),
  /** Services of which times are asked for instead of booked here; absent: as before. */
  askedFirst: AskedFirst.optional(),
})
export type SetHubCalendarInput = z.input<typeof SetHubCalendarInput>

const TimeOffShape = z.object({
  day,
  /** The last day of it, when it is longer than one. */
  endDay: day.optional(),
  /** Both absent: whole days. */
  starts: time.optional(),
  ends: time.optional(),
  repeats: z
    .object({
      every: z.enum(['day', 'week', 'month']),
      interval: z.coerce.number().int().min(1).max(52).default(1),
      /** ISO weekdays of a weekly rule; none: the one of the first day. */
      weekdays: z.array(z.coerce.number().int().min(1).max(7)).max(7).default([]),
      /** The last day on which it may begin. */
      until: day.optional(),
    })
    .optional(),
  /** For the professional alone. */
  note: z.string().trim().max(limits.timeOffNoteCharsMax).default(''),
})

export const AddTimeOffInput = TimeOffShape
export type AddTimeOffInput = z.input<typeof AddTimeOffInput>

export const ChangeTimeOffInput = z.object({
  timeOffId: id,
  /** The day of the occurrence that was pointed at. */
  day,
  which: z.enum(['this', 'following', 'all']),
  /** Null: it is removed. */
  to: TimeOffShape.nullable(),
})
export type ChangeTimeOffInput = z.input<typeof ChangeTimeOffInput>

/** One stretch of time off. Instants in ISO 8601. */
export interface TimeOff {
  readonly timeOffId: string
  /** The day of this occurrence, which names it within its series. */
  readonly day: string
  readonly startsAt: string
  readonly endsAt: string
  readonly note: string
  readonly isRepeated: boolean
  readonly repeats: {
    readonly every: 'day' | 'week' | 'month'
    readonly interval: number
    readonly weekdays: readonly number[]
    readonly until: string | null
  } | null
}

/** What an edit of time off came to. */
export interface TimeOffChange {
  readonly timeOffId: string
  /** With which it can be undone. */
  readonly changeId: string
  /** Sessions and held times inside it; they stay until somebody moves or cancels them. */
  readonly stillTaken: readonly CalendarStretch[]
}

/** Hours of one date. */
export interface DayHours {
  /** ISO date. */
  readonly day: string
  readonly ranges: readonly { readonly starts: string; readonly ends: string }[]
}

/** Why a time is not offered. */
export const notOfferedReasons = [
  'past',
  'time_away',
  'away',
  'on_request',
  'asked_first',
  'notice',
  'hub_notice',
  'too_far',
  'hub_too_far',
  'hours',
  'duration',
  'step',
  'clock_change',
  'booked',
  'held',
  'block',
  'buffer',
  'external_busy',
  'external_unreadable',
  'daily_limit',
  'weekly_limit',
  'new_client_limit',
  'hub_weekly_limit',
  'hub_new_client_limit',
] as const
export type NotOfferedReason = (typeof notOfferedReasons)[number]

/** A start that can be booked. Instants in ISO 8601. */
export interface Slot {
  readonly startsAt: string
  readonly endsAt: string
}

/** A stretch of a calendar. Instants in ISO 8601. */
export interface CalendarStretch {
  readonly startsAt: string
  readonly endsAt: string
}
