import { inTransaction, type TxCtx } from '@kara/db'
import { getTimeZone } from '@kara/directory'
import { type Ctx, professionalOf } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional, mayKeepAvailability } from '../access.ts'
import type { CalendarStretch } from '../contracts.ts'
import { type Stretch, weeklyStretches } from '../rules/zones.ts'
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

export interface BusyTime {
  /** The zone in which the professional works. */
  readonly timeZone: string
  /** The working hours. */
  readonly open: readonly CalendarStretch[]
  /** Taken, by whatever and whomever. */
  readonly busy: readonly CalendarStretch[]
  /** Time off. */
  readonly blocked: readonly CalendarStretch[]
}

/**
 * When a professional works, is taken and is off between two instants, and no more than that. What touches is one
 * stretch, so that nobody counts sessions by it.
 */
export function listBusyTime(ctx: Ctx, from: Temporal.Instant, to: Temporal.Instant): Promise<BusyTime> {
  mayKeepAvailability(ctx)
  return inTransaction(ctx, async (ctx) => {
    const id = professionalOf(ctx)
    const timeZone = await getTimeZone(ctx)
    const calendar = (await loadCalendars(ctx, [id], from, to)).get(id)?.(timeZone)
    if (!calendar) return { timeZone, open: [], busy: [], blocked: [] }
    const { hours, exceptions, taken } = calendar
    const isWithin = (time: Stretch) => time.from < to.epochMilliseconds && time.to > from.epochMilliseconds
    return {
      timeZone,
      open: joined(weeklyStretches(hours, timeZone, from, to, exceptions).filter(isWithin)),
      busy: joined(taken.filter(({ kind }) => kind !== 'block')),
      blocked: joined(taken.filter(({ kind }) => kind === 'block')),
    }
  })
}

function joined(stretches: readonly Stretch[]): CalendarStretch[] {
  const whole: { from: number; to: number }[] = []
  for (const { from, to } of [...stretches].sort((one, other) => one.from - other.from)) {
    const last = whole.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else whole.push({ from, to })
  }
  return whole.map(toStretch)
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
