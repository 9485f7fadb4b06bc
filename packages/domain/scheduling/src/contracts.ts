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
  /** A full practice has some two hundred. */
  clientsMax: 500,
} as const

export const defaultAvailability = {
  noticeHours: 4,
  bookableWeeks: 8,
  bufferMinutes: 0,
  startStepMinutes: 15,
} as const

const id = z.uuid()
const at = z.iso.datetime({ offset: true })

export const HoldSlotInput = z.object({ serviceId: id, startsAt: at })
export type HoldSlotInput = z.input<typeof HoldSlotInput>

export const BookSlotInput = z.object({
  holdId: id,
  funding: z.enum(['credits', 'self_pay']),
  /** The zone in which the client reads times. */
  timeZone: z.string().min(1).max(64),
})
export type BookSlotInput = z.input<typeof BookSlotInput>

export const SetAvailabilityInput = z.object({
  noticeHours: z.coerce.number().int().min(0).max(168),
  bookableWeeks: z.coerce.number().int().min(1).max(26),
  bufferMinutes: z.coerce.number().int().min(0).max(60),
  startStepMinutes: z.coerce.number().int().min(5).max(60),
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
  'notice',
  'too_far',
  'hours',
  'booked',
  'held',
  'block',
  'buffer',
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
  readonly funding: 'credits' | 'self_pay'
  readonly costHalves: number | null
  readonly priceMinor: number | null
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
