import { isCodedError } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'

/** The starts that were chosen in a form with one `DateChoice` for each date. */
export function chosenDates(form: FormData): string[] {
  return [...form.entries()].flatMap(([name, value]) =>
    name.startsWith('date') && value ? [`${value}`] : [],
  )
}

/** More than any series has. */
const datesMax = 30

/** The dates that came back with an address of `homePaths`; null when it carries none. */
export function datesOfSearch(search: URLSearchParams): string[] | null {
  const carried = search.get('chosen')
  if (!carried || !/^\d{1,11}(\.\d{1,11})*$/.test(carried)) return null
  return carried
    .split('.')
    .slice(0, datesMax)
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString())
}

/** How far the credits reach, and what the rest of a series costs. */
export interface SeriesShort {
  readonly covered: number
  readonly dueMinor: number
  readonly currency: string
}

interface SeriesRefusal {
  readonly problem: 'taken' | 'short'
  readonly short: SeriesShort | null
}

/** What the person can do something about when a series was not booked; null is for the error page. */
export function seriesRefusal(error: unknown): SeriesRefusal | null {
  if (!isCodedError(error)) return null
  if (error.code === 'scheduling.series_times_taken') return { problem: 'taken', short: null }
  if (error.code !== 'scheduling.series_short') return null
  const { covered, dueMinor, currency } = error.details.values ?? {}
  return {
    problem: 'short',
    short: { covered: Number(covered), dueMinor: Number(dueMinor), currency: String(currency) },
  }
}
