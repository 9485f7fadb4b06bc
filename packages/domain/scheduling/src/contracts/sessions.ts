import type { PersonId } from '@kara/kernel'
import { z } from 'zod'

const id = z.uuid()
const at = z.iso.datetime({ offset: true })

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

export const MoveSessionInput = z.object({ sessionId: id, startsAt: at })
export type MoveSessionInput = z.input<typeof MoveSessionInput>

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
