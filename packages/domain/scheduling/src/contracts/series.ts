import type { CompanyId, Id, PersonId } from '@kara/kernel'
import { z } from 'zod'
import type { NotOfferedReason, Slot } from './availability.ts'
import type { BookedSession } from './sessions.ts'

/** A quarter of a year every week, or half a year every other; more is decided when that is over. */
export const seriesSessionsMax = 12
export const seriesSessionsMin = 2

const id = z.uuid()
const at = z.iso.datetime({ offset: true })
const rhythm = z.coerce
  .number()
  .int()
  .pipe(z.literal([1, 2]))

export const PlanSeriesInput = z.object({
  /** The first session, which is booked. */
  sessionId: id,
  everyWeeks: rhythm,
  /** With the first. */
  count: z.coerce.number().int().min(seriesSessionsMin).max(seriesSessionsMax),
})
export type PlanSeriesInput = z.input<typeof PlanSeriesInput>

/** What becomes of sessions for which the credits do not reach. */
export const shortfalls = ['ask', 'self_pay', 'leave_out'] as const

export const BookSeriesInput = z.object({
  sessionId: id,
  everyWeeks: rhythm,
  startsAt: z
    .array(at)
    .min(1)
    .max(seriesSessionsMax - 1),
  shortfall: z.enum(shortfalls).default('ask'),
})
export type BookSeriesInput = z.input<typeof BookSeriesInput>

/** Of a series that a professional proposes: it goes on from a session that the two have or had. */
export const JudgeSeriesTimesInput = z.object({
  sessionId: id,
  startsAt: z.array(at).min(1).max(seriesSessionsMax),
})
export type JudgeSeriesTimesInput = z.input<typeof JudgeSeriesTimesInput>

export const BookProposedSeriesInput = BookSeriesInput.extend(JudgeSeriesTimesInput.shape)
export type BookProposedSeriesInput = z.input<typeof BookProposedSeriesInput>

export const seriesScopes = ['this', 'following', 'all'] as const
export type SeriesScope = (typeof seriesScopes)[number]

export const CancelSeriesInput = z.object({
  sessionId: id,
  which: z.enum(seriesScopes),
  /** The consequences that were shown; when others hold by now nothing is cancelled. */
  shown: z.string().max(1000),
})
export type CancelSeriesInput = z.input<typeof CancelSeriesInput>

/** One date of a series that is not booked yet. */
export interface SeriesDate {
  /** ISO 8601 instant: the same time of day as the first session, by the professional's clock. */
  readonly startsAt: string
  /** Null: it can be had. */
  readonly reason: NotOfferedReason | null
  /** The nearest free times when it cannot. */
  readonly alternatives: readonly Slot[]
}

/** Dates of a series that is not booked yet, with what one of its sessions is. */
export interface JudgedSeries {
  readonly personId: PersonId
  readonly companyId: CompanyId | null
  readonly serviceName: Readonly<Record<string, string>>
  readonly minutes: number
  /** Null: the client pays, or it is the professional who asks. */
  readonly costHalves: number | null
  readonly priceMinor: number
  readonly currency: string
  readonly dates: readonly SeriesDate[]
}

/** Sessions that were booked in one go, in the order of their times as they are now. */
export interface Series {
  readonly id: Id<'session_series'>
  readonly everyWeeks: number
  readonly madeBy: 'client' | 'professional'
  readonly undoUntil: string
  readonly sessions: readonly (BookedSession & { readonly isToldTogether: boolean })[]
}
