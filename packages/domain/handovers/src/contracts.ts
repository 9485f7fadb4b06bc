import { SetTimeAwayInput } from '@kara/directory/contracts'
import type { CompanyId } from '@kara/kernel'
import { limits as schedulingLimits } from '@kara/scheduling/contracts'
import { z } from 'zod'

/** Limits of this module, each with its reason. */
export const limits = {
  /** A client on holiday reads their mail again within this; who says nothing keeps what they have. */
  answerDays: 14,
  /** Clients who are asked with one click. */
  clientsAtOnceMax: 100,
  /** Shown to a professional: those that wait, and the latest that ended. */
  perPage: 200,
  /** Sessions that one client has ahead with one professional. */
  sessionsMax: 50,
  /** As far as sessions are booked, for a time away without an end. */
  daysAheadMax: 370,
  /** Who had no session for longer than this does not wonder where their professional is. */
  lateClientDays: 90,
  /** Sessions that are cancelled at once: half a year of a full practice is more than one page decides about. */
  cancelledAtOnceMax: 200,
} as const

const id = z.uuid()

export const ProposeHandoverInput = z.object({
  personIds: z.array(id).min(1).max(limits.clientsAtOnceMax),
  colleagueId: id,
  /** The hub's company; null: private clients, outside of every hub. */
  companyId: id.nullable(),
})
export type ProposeHandoverInput = z.input<typeof ProposeHandoverInput>

export const AnswerHandoverInput = z.object({
  handoverId: id,
  answer: z.enum(['accept', 'decline']),
  /** Sessions that are booked with the colleague at their times; every other one is cancelled. */
  rebook: z.array(id).max(limits.sessionsMax).default([]),
})
export type AnswerHandoverInput = z.input<typeof AnswerHandoverInput>

export const GoAwayInput = SetTimeAwayInput.extend({
  /** Sessions in that time that are cancelled; every other one stays. */
  cancel: z.array(id).max(limits.cancelledAtOnceMax).default([]),
  /** Requests that wait end now, and their clients are led to others. */
  declinesRequests: z.boolean().default(false),
  /** Colleagues whom the professional thinks of for them. */
  referred: z.array(id).max(schedulingLimits.referralsMax).default([]),
  tellsClients: z.boolean().default(true),
})
export type GoAwayInput = z.input<typeof GoAwayInput>

export type HandoverState = 'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'

/** What a professional who stops proposed to one client. Instants in ISO 8601. */
export interface Handover {
  readonly id: string
  readonly personId: string
  readonly professionalId: string
  readonly colleagueId: string
  /** Null: outside of every hub. */
  readonly companyId: CompanyId | null
  readonly hubId: string | null
  /** One whose time is over is lapsed, whether or not the clean-up has come by. */
  readonly state: HandoverState
  readonly proposedAt: string
  readonly answerBy: string
  readonly endedAt: string | null
}

/** Somebody to whom clients can be handed over. */
export interface Colleague {
  readonly id: string
  readonly displayName: string
  readonly title: Readonly<Record<string, string>>
}
