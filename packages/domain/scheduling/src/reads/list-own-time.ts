import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import type { CalendarStretch } from '../contracts.ts'
import { weeklyStretches } from '../rules/zones.ts'
import { listTaken, loadCalendars } from '../store/offer.ts'

export interface OwnTime {
  /** The working hours. */
  readonly open: readonly CalendarStretch[]
  /** Times that somebody holds while they decide, time off, and what followed calendars are busy with; sessions are asked for by themselves. */
  readonly taken: readonly (CalendarStretch & { readonly kind: 'hold' | 'block' | 'external' })[]
}

/**
 * Working hours and what is held or blocked between two instants: the ground of the professional's own calendar.
 *
 * @param timeZone the zone in which the professional works.
 */
export function listOwnTime(
  ctx: Ctx,
  timeZone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<OwnTime> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const id = professionalOf(ctx)
    const calendar = (await loadCalendars(ctx, [id], from, to)).get(id)?.(timeZone)
    if (!calendar) return { open: [], taken: [] }
    const bufferMs = calendar.bufferMinutes * 60_000
    return {
      open: weeklyStretches(calendar.hours, timeZone, from, to, calendar.exceptions).map(toStretch),
      taken: calendar.taken.flatMap(({ kind, from, to }) =>
        kind !== 'session'
          ? [{ kind, ...toStretch({ from, to: kind === 'hold' ? to - bufferMs : to }) }]
          : [],
      ),
    }
  })
}

/** Sessions and held times of the professional that touch any of these spans. */
export async function listTakenWithin(
  ctx: TxCtx,
  spans: readonly { readonly from: Temporal.Instant; readonly to: Temporal.Instant }[],
): Promise<CalendarStretch[]> {
  const id = professionalOf(ctx)
  const compare = Temporal.Instant.compare
  const [first] = spans.map(({ from }) => from).sort(compare)
  const last = spans
    .map(({ to }) => to)
    .sort(compare)
    .at(-1)
  if (!first || !last) return []
  const taken = (await listTaken(ctx, [id], first, last)).get(id) ?? []
  return taken
    .filter(({ kind }) => kind === 'session' || kind === 'hold')
    .filter((time) =>
      spans.some(({ from, to }) => time.from < to.epochMilliseconds && time.to > from.epochMilliseconds),
    )
    .map(toStretch)
}

function toStretch({ from, to }: { from: number; to: number }): CalendarStretch {
  const iso = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString()
  return { startsAt: iso(from), endsAt: iso(to) }
}
