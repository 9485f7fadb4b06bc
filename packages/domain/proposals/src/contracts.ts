import { RequestCreditsInput, type RequestReason } from '@kara/credits/contracts'
import type { CompanyId, SessionId } from '@kara/kernel'
import { BookSeriesInput, seriesSessionsMax, seriesSessionsMin } from '@kara/scheduling/contracts'
import { z } from 'zod'

/** Limits of this module, each with its reason. */
export const limits = {
  /** A client reads their mail within this; after it the professional thinks of the times as free again. */
  answerDays: 7,
  /** Shown to a professional of one client: the one that waits, and the latest that ended. */
  perPage: 20,
  /** A professional sees whether the next six sessions are covered, and not what somebody was given. */
  leftShownHalvesMax: 12,
} as const

const id = z.uuid()
const at = z.iso.datetime({ offset: true })

export const ProposeSeriesInput = z.object({
  /** The session that it goes on from. */
  sessionId: id,
  everyWeeks: BookSeriesInput.shape.everyWeeks,
  startsAt: z.array(at).min(seriesSessionsMin).max(seriesSessionsMax),
})
export type ProposeSeriesInput = z.input<typeof ProposeSeriesInput>

export const AnswerSeriesProposalInput = z.discriminatedUnion('answer', [
  z.object({ proposalId: id, answer: z.literal('decline') }),
  z.object({
    proposalId: id,
    answer: z.literal('accept'),
    /** Those of the proposed times that the client wants. */
    startsAt: z.array(at).min(1).max(seriesSessionsMax),
    shortfall: BookSeriesInput.shape.shortfall,
  }),
])
export type AnswerSeriesProposalInput = z.input<typeof AnswerSeriesProposalInput>

export type SeriesProposalState = 'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'

/** Sessions that a professional proposed to one client. Instants in ISO 8601. */
export interface SeriesProposal {
  readonly id: string
  readonly personId: string
  readonly professionalId: string
  /** Null: outside of every hub. */
  readonly companyId: CompanyId | null
  readonly sessionId: SessionId
  readonly everyWeeks: number
  /** In order. */
  readonly startsAt: readonly string[]
  /** One whose time is over is lapsed, whether or not the clean-up has come by. */
  readonly state: SeriesProposalState
  readonly proposedAt: string
  readonly answerBy: string
  readonly endedAt: string | null
}

/** What a client would ask their company for. */
export const ProposeCreditsInput = RequestCreditsInput.extend({ personId: id, companyId: id })
export type ProposeCreditsInput = z.input<typeof ProposeCreditsInput>

export const AnswerCreditProposalInput = z.object({ proposalId: id, answer: z.enum(['accept', 'decline']) })
export type AnswerCreditProposalInput = z.input<typeof AnswerCreditProposalInput>

/** That a professional thinks a client needs more credits. Instants in ISO 8601. */
export interface CreditProposal {
  readonly id: string
  readonly personId: string
  readonly professionalId: string
  readonly companyId: CompanyId
  readonly amountHalves: number
  readonly reason: RequestReason
  /** One whose time is over is lapsed. `accepted` is the client's word, not the company's. */
  readonly state: SeriesProposalState
  readonly proposedAt: string
  readonly answerBy: string
}

/** What is left at one company for a client, as their professional sees it: never more than `leftShownHalvesMax`. */
export interface SponsoredLeft {
  readonly companyId: CompanyId
  readonly halves: number
  /** There may be more than that. */
  readonly isMore: boolean
}
