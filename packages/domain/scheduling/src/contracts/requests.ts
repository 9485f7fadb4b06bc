import { z } from 'zod'
import type { Slot } from './availability.ts'
import { limits } from './limits.ts'
import { SessionLanguage } from './sessions.ts'

const id = z.uuid()
const at = z.iso.datetime({ offset: true })

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
  /** Of the languages of the service, where it has several. */
  language: SessionLanguage.optional(),
  /** The one time that was chosen, where times are asked for instead of booked. */
  wishedAt: at.optional(),
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
  funding: z.enum(['credits', 'self_pay', 'split']),
  /** With a split: how many credits pay, in halves; the rest is the client's. */
  creditHalves: z.coerce.number().int().min(1).max(20).optional(),
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
  | 'sign_in_asked'
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
  /** The one time that was chosen beside them, or null. */
  readonly wishedAt: string | null
  readonly language: string | null
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
