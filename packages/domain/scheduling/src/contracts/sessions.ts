import type { SessionRules } from '@kara/hubs/contracts'
import type { PersonId, SessionId } from '@kara/kernel'
import { z } from 'zod'
import { limits } from './limits.ts'

const id = z.uuid()
const at = z.iso.datetime({ offset: true })

export const HoldSlotInput = z.object({ serviceId: id, startsAt: at })
export type HoldSlotInput = z.input<typeof HoldSlotInput>

/** By the company's credits, by the client, or by what is left of the credits and the client. */
export const fundings = ['credits', 'self_pay', 'split'] as const
export type Funding = (typeof fundings)[number]

/** As ISO 639 names it. */
export const SessionLanguage = z.string().regex(/^[a-z]{2,3}$/)

export const BookSlotInput = z.object({
  holdId: id,
  funding: z.enum(fundings),
  /** Of a `split`: the halves of credits that the client was shown; a card pays the rest. */
  creditHalves: z.coerce.number().int().min(1).max(19).optional(),
  /** The zone in which the client reads times. */
  timeZone: z.string().min(1).max(64),
  /** Of the languages of the service, where it has several. */
  language: SessionLanguage.optional(),
})
export type BookSlotInput = z.input<typeof BookSlotInput>

export const MoveSessionInput = z.object({ sessionId: id, startsAt: at })
export type MoveSessionInput = z.input<typeof MoveSessionInput>

/** How the professional tried to reach a client who did not come. */
export const contactsTried = ['phone', 'message', 'in_room'] as const
export type ContactTried = (typeof contactsTried)[number]

export const ProposeNoShowInput = z.object({ sessionId: id, contactTried: z.enum(contactsTried) })
export type ProposeNoShowInput = z.input<typeof ProposeNoShowInput>

/** Why less than half of a session could be held. */
export const failures = ['technical', 'professional'] as const
export const FailSessionInput = z.object({ sessionId: id, because: z.enum(failures) })
export type FailSessionInput = z.input<typeof FailSessionInput>

export const AppealNoShowInput = z.object({
  sessionId: id,
  words: z.string().trim().min(1, 'scheduling.appeal_empty').max(limits.appealCharsMax),
})
export type AppealNoShowInput = z.input<typeof AppealNoShowInput>

export const DecideAppealInput = z.object({
  sessionId: id,
  decision: z.enum(['accepted', 'upheld']),
  reason: z.string().trim().max(limits.appealCharsMax).default(''),
})
export type DecideAppealInput = z.input<typeof DecideAppealInput>

export const AnswerSelfPayOfferInput = z.object({ sessionId: id, answer: z.enum(['taken', 'declined']) })
export type AnswerSelfPayOfferInput = z.input<typeof AnswerSelfPayOfferInput>

/** A session that a former company pays no more, and until when its client may keep it at their own cost. */
export interface SelfPayOffer {
  readonly sessionId: SessionId
  /** ISO 8601 instant. */
  readonly answerBy: string
}

/** What became of a missed session, as its two people see it. Instants in ISO 8601. */
export interface SessionOutcome {
  /** When it was marked; null: it was not missed. */
  readonly markedAt: string | null
  readonly contactTried: ContactTried | null
  /** Until then the client may appeal; null: nothing to appeal against. */
  readonly appealUntil: string | null
  readonly appeal: 'none' | 'waiting' | 'accepted' | 'upheld'
  /** Who cancelled it, and why as far as that was said; null: nobody. */
  readonly cancelled: {
    readonly at: string
    readonly by: 'client' | 'professional' | 'sponsor'
    readonly because: CancelReason | null
  } | null
  /** A person was asked to look at how it ended, and looks until it has; null: nobody was asked. */
  readonly review: { readonly askedAt: string; readonly isOpen: boolean } | null
  /** Until when the professional answers to not having come, while the client says so; null: they do not. */
  readonly absenceAnswerBy: string | null
  /** The client said that the professional did not come, and took it back. */
  readonly isAbsenceTakenBack: boolean
}

/** An appeal as support decides on it: nobody's name and no company. Instants in ISO 8601. */
export interface Appeal {
  readonly sessionId: string
  readonly professionalId: string
  readonly startsAt: string
  readonly modality: 'video' | 'in_person'
  readonly contactTried: ContactTried
  readonly clientJoinedAt: string | null
  readonly professionalJoinedAt: string | null
  readonly markedAt: string
  readonly words: string
  readonly appealedAt: string
  readonly decision: 'accepted' | 'upheld' | null
  readonly decidedAt: string | null
}

/** A session to which its professional did not come. */
export interface ProfessionalAbsence {
  readonly sessionId: string
  readonly professionalId: string
  readonly startsAt: string
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

export interface SlotHold {
  readonly id: string
  readonly professionalId: string
  readonly serviceId: string
  /** What the service cost here when the time was held; null: as everywhere. */
  readonly priceMinor: number | null
  readonly hubId: string
  readonly startsAt: string
  readonly endsAt: string
  readonly expiresAt: string
  readonly isExtended: boolean
  readonly state: 'live' | 'used' | 'released' | 'lapsed'
  /** The session it became. */
  readonly sessionId: string | null
  /** Of its hub when the time was held; a session keeps them. */
  readonly rules: SessionRules
}

/** A session as its client and its professional see it. */
export interface Session {
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
  /** In which it is held, where its client chose one of several; null: that was not asked. */
  readonly language: string | null
  readonly startsAt: string
  readonly endsAt: string
  readonly clientTimeZone: string
  readonly state: SessionState
  readonly cutOffAt: string
  /** Under which it was booked. */
  readonly rules: SessionRules
  readonly calendarSequence: number
  /** ISO 8601 instant. */
  readonly bookedAt: string
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

/** Somebody who has booked the professional, or accepted their invite. */
export interface Client {
  readonly personId: PersonId
  /** ISO 8601 instants: the first booking, the soonest session to come, the latest one begun. */
  readonly since: string
  readonly nextAt: string | null
  /** Since when they also see each other outside of every hub; null: in hubs only. */
  readonly privateSince: string | null
  /** Hubs in which they met. */
  readonly hubIds: readonly string[]
  readonly lastAt: string | null
  /** Sessions that were not cancelled. */
  readonly sessions: number
}

/** Why a professional cancels, as the client reads it: never more than these. */
export const cancelReasons = ['unwell', 'away', 'duty', 'client_asked'] as const
export const CancelReason = z.enum(cancelReasons)
export type CancelReason = z.infer<typeof CancelReason>
