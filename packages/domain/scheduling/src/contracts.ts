import type { PersonId } from '@kara/kernel'
import { z } from 'zod'

/** Numbers of rules.md, "Sessions" and "Slots and holds"; each the default of its setting. */
export const limits = {
  /** A chosen slot is held this long, and once more while the person signs in. */
  holdMinutes: 10,
  /** Latest free cancellation before the start, inclusive. */
  cutOffHours: 24,
  /** After booking: no mail goes out yet, and cancelling leaves no trace. */
  undoMinutes: 3,
  /** Days of free times asked for at once; a page shows one week. */
  offerDaysMax: 62,
  /** Alternatives shown when a slot is gone. */
  alternatives: 3,
  /** A session nobody completed or disputed is taken as held, this long after its end. */
  completeAfterHours: 12,
  sessionsPerPage: 50,
  /** Time off that repeats without an end is written into the calendar this far ahead, and then further. */
  timeOffAheadDays: 400,
  timeOffNoteCharsMax: 200,
  /** A daily rule over the days ahead, and some that are past. */
  timeOffOccurrencesMax: 1000,
  /** Dates that are given the same hours at once: a season. */
  dayHoursMax: 120,
  /** A full practice has some two hundred. */
  clientsMax: 500,
  /** A request is answered within two days; both are reminded then. */
  requestReplyHours: 48,
  /** Nobody answered for four days: the request ends with alternatives. */
  requestExpiryHours: 96,
  /** A time that the professional took is kept this long while the client says how to pay. */
  keptTimeHours: 24,
  /** More times than this are a calendar, not a proposal. */
  proposedTimesMax: 5,
  /** Colleagues named when a request is declined, and shown when it runs out. */
  referralsMax: 2,
  /** How far back a professional's reply times are looked at. */
  replyHistoryDays: 90,
  requestsPerPage: 100,
} as const

export const defaultAvailability = {
  noticeHours: 4,
  bookableWeeks: 8,
  bufferMinutes: 0,
  startStepMinutes: 15,
} as const

const id = z.uuid()
const at = z.iso.datetime({ offset: true })
const day = z.iso.date()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const HoldSlotInput = z.object({ serviceId: id, startsAt: at })
export type HoldSlotInput = z.input<typeof HoldSlotInput>

/** By the company's credits, by the client, or by what is left of the credits and the client. */
export const fundings = ['credits', 'self_pay', 'split'] as const
export type Funding = (typeof fundings)[number]

export const BookSlotInput = z.object({
  holdId: id,
  funding: z.enum(fundings),
  /** Of a `split`: the halves of credits that the client was shown; a card pays the rest. */
  creditHalves: z.coerce.number().int().min(1).max(19).optional(),
  /** The zone in which the client reads times. */
  timeZone: z.string().min(1).max(64),
})
export type BookSlotInput = z.input<typeof BookSlotInput>

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

/** What differs in one hub; null: as everywhere. */
export const SetHubCalendarInput = z.object({
  companyId: id,
  noticeHours: z.coerce.number().int().min(0).max(168).nullable(),
  bookableWeeks: z.coerce.number().int().min(1).max(26).nullable(),
  /** Takes no new bookings there, until a date or until this is taken back. */
  isAway: z.boolean(),
  backOn: day.nullable(),
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

export const MoveSessionInput = z.object({ sessionId: id, startsAt: at })
export type MoveSessionInput = z.input<typeof MoveSessionInput>

/** Hours of one date. */
export interface DayHours {
  /** ISO date. */
  readonly day: string
  readonly ranges: readonly { readonly starts: string; readonly ends: string }[]
}

export const sessionStates = [
  'scheduled',
  'in_progress',
  'completed',
  'cancelled',
  'late_cancelled',
  'client_no_show',
  'professional_no_show',
  'failed',
] as const
export type SessionState = (typeof sessionStates)[number]

/** Why a time is not offered. */
export const notOfferedReasons = [
  'past',
  'away',
  'on_request',
  'notice',
  'too_far',
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
] as const
export type NotOfferedReason = (typeof notOfferedReasons)[number]

/** A start that can be booked. Instants in ISO 8601. */
export interface Slot {
  readonly startsAt: string
  readonly endsAt: string
}

export interface SlotHold {
  readonly id: string
  readonly professionalId: string
  readonly serviceId: string
  readonly hubId: string
  readonly startsAt: string
  readonly endsAt: string
  readonly expiresAt: string
  readonly isExtended: boolean
  readonly state: 'live' | 'used' | 'released' | 'lapsed'
  /** The session it became. */
  readonly sessionId: string | null
}

/** A session as its client and its professional see it. */
export interface Session {
  readonly id: string
  readonly personId: string
  readonly professionalId: string
  readonly companyId: string | null
  readonly hubId: string | null
  readonly serviceName: Readonly<Record<string, string>>
  readonly minutes: number
  readonly modality: 'video' | 'in_person'
  readonly place: string
  readonly startsAt: string
  readonly endsAt: string
  readonly clientTimeZone: string
  readonly state: SessionState
  readonly cutOffAt: string
  readonly calendarSequence: number
}

/** A client's session with how it is paid. */
export interface BookedSession extends Session {
  readonly funding: Funding
  /** Credits that pay for it, in halves. */
  readonly costHalves: number | null
  /** What the session costs without credits, as it was booked. */
  readonly priceMinor: number | null
  /** What the client pays themself. */
  readonly dueMinor: number
  readonly currency: string | null
  readonly undoUntil: string
}

/** A stretch of a calendar. Instants in ISO 8601. */
export interface CalendarStretch {
  readonly startsAt: string
  readonly endsAt: string
}

/** Somebody who has booked the professional. */
export interface Client {
  readonly personId: PersonId
  /** ISO 8601 instants: the first booking, the soonest session to come, the latest one begun. */
  readonly since: string
  readonly nextAt: string | null
  readonly lastAt: string | null
  /** Sessions that were not cancelled. */
  readonly sessions: number
}

export const dayParts = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof dayParts)[number]

export const dayPartHours: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  morning: [8, 12],
  afternoon: [12, 17],
  evening: [17, 21],
}

export const Wish = z.object({ weekday: z.coerce.number().int().min(1).max(7), part: z.enum(dayParts) })
export type Wish = z.infer<typeof Wish>

export const RequestSessionInput = z.object({
  serviceId: id,
  /** Agreed to beforehand: the professional may book a time in them without asking back. */
  wishes: z.array(Wish).max(21).default([]),
  /** The zone in which the client reads times. */
  timeZone: z.string().min(1).max(64),
  funding: z.enum(['credits', 'self_pay']),
})
export type RequestSessionInput = z.input<typeof RequestSessionInput>

export const ProposeTimesInput = z.object({
  requestId: id,
  startsAt: z.array(at).min(1, 'scheduling.times_missing').max(limits.proposedTimesMax),
})
export type ProposeTimesInput = z.input<typeof ProposeTimesInput>

export const TakeTimeInput = z.object({ requestId: id, startsAt: at })
export type TakeTimeInput = z.input<typeof TakeTimeInput>

export const AcceptTimeInput = z.object({
  requestId: id,
  timeId: id,
  funding: z.enum(['credits', 'self_pay']),
})
export type AcceptTimeInput = z.input<typeof AcceptTimeInput>

/** Why a professional declines, as the client reads it. */
export const declineReasons = ['full', 'not_my_field', 'times', 'away', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

export const DeclineRequestInput = z.object({
  requestId: id,
  reason: z.enum(declineReasons),
  /** Colleagues of the same hub whom the professional thinks of. */
  referred: z.array(id).max(limits.referralsMax).default([]),
})
export type DeclineRequestInput = z.input<typeof DeclineRequestInput>

export type RequestEnd = 'accepted' | 'declined' | 'withdrawn' | 'expired'
export type RequestState = 'waiting' | 'seen' | 'times_proposed' | RequestEnd

/** Why a request ended: the professional's reason, or what happened to it. */
export type RequestEndReason = DeclineReason | 'left_hub' | 'no_answer' | 'not_chosen'

/** What is announced of a request; each is a letter to the one who has to know. */
export type RequestTurn =
  | 'sent'
  | 'times_proposed'
  | 'time_taken'
  | 'payment_asked'
  | 'times_lost'
  | 'reminded'
export type RequestChange = RequestTurn | Exclude<RequestEnd, 'accepted'>

export interface ProposedTime extends Slot {
  readonly id: string
  /** Kept in the calendar for the client, until then (ISO 8601). */
  readonly keptUntil: string | null
}

export type RequestEvent = {
  readonly kind: string
  readonly at: string
  readonly by: 'client' | 'professional' | 'nobody'
}

/** A request as its client and its professional see it. Instants in ISO 8601. */
export interface SessionRequest {
  readonly id: string
  readonly personId: string
  readonly professionalId: string
  readonly companyId: string | null
  readonly hubId: string | null
  readonly serviceId: string
  readonly serviceName: Readonly<Record<string, string>>
  readonly minutes: number
  readonly modality: 'video' | 'in_person'
  readonly place: string
  readonly wishes: readonly Wish[]
  readonly clientTimeZone: string
  readonly funding: 'credits' | 'self_pay'
  readonly costHalves: number
  readonly priceMinor: number
  readonly currency: string
  readonly state: RequestState
  /** By when whoever's turn it is should answer, and when the request ends without. */
  readonly replyBy: string
  readonly expiresAt: string
  readonly createdAt: string
  readonly endedAt: string | null
  readonly endReason: RequestEndReason | null
  /** Colleagues that the professional thinks of. */
  readonly referred: readonly string[]
  readonly sessionId: string | null
  /** Times that the client can choose from, soonest first. */
  readonly times: readonly ProposedTime[]
  readonly events: readonly RequestEvent[]
}
