import { type Ctx, isCodedError } from '@kara/kernel'
import { redirect } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import type { PageArgs } from '../http/visit.server.ts'
import { findCardToPay } from './card-to-pay.server.ts'
import { requireVouched } from './employment.server.ts'
import { lacksCard } from './payment-card.ts'

/** Leaving for a card is a part of choosing: what is ticked goes along. */
export { leaveForCard } from './card-visit.server.ts'

/** What comes before a series is booked: the company's sign-in where it pays, a card where the client does. */
export async function requireMeans(
  args: PageArgs,
  ctx: Ctx,
  at: { readonly professionalId: string; readonly companyId: string | null },
  pays: { readonly isSponsored: boolean; readonly ownMinor: number; readonly back: string },
): Promise<void> {
  if (pays.isSponsored) await requireVouched(args, at.companyId, pays.back)
  if (pays.ownMinor > 0 && lacksCard(await findCardToPay(ctx, at), pays.ownMinor)) throw redirect(pays.back)
}

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
  /** Whether it is the company's pool that is empty, and not the person's own credits that are used. */
  readonly isPoolEmpty: boolean
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
  const { covered, dueMinor, currency, why } = error.details.values ?? {}
  return {
    problem: 'short',
    short: {
      covered: Number(covered),
      dueMinor: Number(dueMinor),
      currency: String(currency),
      isPoolEmpty: why === 'pool_empty',
    },
  }
}
