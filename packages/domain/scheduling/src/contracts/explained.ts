import type { NotOfferedReason } from './availability.ts'

/** Why a time is not offered, for support: also that a service is not offered in the hub at all. */
export type ReasonForSupport = NotOfferedReason | 'not_here'

/** Starts that follow each other with one answer. Instants in ISO 8601; both ends are starts. */
export interface ExplainedStarts {
  readonly from: string
  readonly last: string
  /** Null: they can be booked. */
  readonly reason: NotOfferedReason | null
}

/** What decides about a professional's times in one hub, or wherever they work. */
export interface RulesOfOffer {
  readonly noticeHours: number
  readonly bookableWeeks: number
  /** Which of the two the hub's own rule decides. */
  readonly isByHub: { readonly notice: boolean; readonly period: boolean }
  readonly bufferMinutes: number
  readonly startStepMinutes: number
  readonly sessionsPerDayMax: number | null
  readonly sessionsPerWeekMax: number | null
}

/** One day of an offer, explained to support: what is published and what is taken, and never whose. */
export interface ExplainedOffer {
  readonly timeZone: string
  readonly rules: RulesOfOffer
  /** Of that day. Instants in ISO 8601. */
  readonly hours: readonly { readonly from: string; readonly to: string }[]
  readonly starts: readonly ExplainedStarts[]
  /** The time that was named; null when none was. */
  readonly asked: { readonly at: string; readonly reason: ReasonForSupport | null } | null
}
