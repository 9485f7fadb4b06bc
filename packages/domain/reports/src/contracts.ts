/** Numbers of rules.md, "Promises" 2: a hub may raise the floor, never lower it below five. */
export const limits = {
  /** Distinct people that a figure must stand for before it is shown. */
  groupFloor: 10,
  groupFloorMin: 5,
  /** Counts are shown in steps of five, so that one more person rarely moves them. */
  roundingStep: 5,
  /** Figures of a month appear on this day of the next, never sooner and never again. */
  releaseDay: 5,
  releasesPerPage: 24,
} as const

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

export interface Report {
  readonly floor: number
  readonly months: readonly ReportMonth[]
  /** ISO date on which the running month's figures will appear. */
  readonly nextReleaseOn: string
}
