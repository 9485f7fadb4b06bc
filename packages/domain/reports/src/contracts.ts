import { z } from 'zod'

export const limits = {
  /** Distinct people that a figure must stand for before it is shown; a company may ask for more, never for fewer. */
  groupFloor: 10,
  /** With more of them, a company of any usual size would have no report at all. */
  groupFloorMax: 100,
  /** Counts are shown in steps of five, so that one more person rarely moves them. */
  roundingStep: 5,
  /** Figures of a month appear on this day of the next, never sooner and never again. */
  releaseDay: 5,
  releasesPerPage: 24,
} as const

export const SetFloorInput = z.object({
  /** In steps of the rounding, so that no figure that is shown reads as fewer people than its floor. */
  floor: z.coerce
    .number()
    .int()
    .multipleOf(limits.roundingStep)
    .min(limits.groupFloor)
    .max(limits.groupFloorMax),
})
export type SetFloorInput = z.input<typeof SetFloorInput>

export const figures = ['people', 'sessions', 'credits_halves'] as const
export type Figure = (typeof figures)[number]

/** One month, frozen. A figure is null when its group was below the floor. */
export interface ReportMonth {
  /** ISO dates; the end is the first day of the next month. */
  readonly periodStart: string
  readonly periodEnd: string
  readonly people: number | null
  readonly sessions: number | null
  readonly creditsHalves: number | null
  readonly floor: number
}

/** The first and the last month that somebody wants to see; whole months, in whatever order. */
export interface ReportPeriod {
  /** ISO dates of first days; absent: as far as there are released months. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What the shown months of a period come to; nothing that they do not say themselves. */
export interface ReportSums {
  /** How many months stand in the sums, and how many are hidden by the floor. */
  readonly months: number
  readonly hiddenMonths: number
  /** At least so many: each month is rounded down. */
  readonly sessions: number
  readonly creditsHalves: number
  /** People in the month with the fewest and in that with the most. Months have people in common, so there is no sum. */
  readonly peopleFewest: number
  readonly peopleMost: number
}

export interface Report {
  /** Of everything that is shown now. */
  readonly floor: number
  /** Of the months that begin from now on; lower than `floor` when the company has just gone lower. */
  readonly floorNext: number
  /** Of the period, newest first. */
  readonly months: readonly ReportMonth[]
  /** Null: no month of the period is above the floor. */
  readonly sums: ReportSums | null
  /** First days of all months that may be chosen, newest first. */
  readonly released: readonly string[]
  /** ISO date on which the running month's figures will appear. */
  readonly nextReleaseOn: string
}
