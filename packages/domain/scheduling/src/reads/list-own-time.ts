import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import type { CalendarStretch } from '../contracts.ts'
import { weeklyStretches } from '../rules/zones.ts'
import { loadCalendars } from '../store/calendar.ts'

export interface OwnTime {
  /** The working hours. */
  readonly open: readonly CalendarStretch[]
  /** Times that somebody holds while they decide, and time off; sessions are asked for by themselves. */
  readonly taken: readonly (CalendarStretch & { readonly kind: 'hold' | 'block' })[]
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
    const calendar = (await loadCalendars(ctx, [{ id, timeZone }], from, to)).get(id)
    if (!calendar) return { open: [], taken: [] }
    const bufferMs = calendar.bufferMinutes * 60_000
    return {
      open: weeklyStretches(calendar.hours, timeZone, from, to).map(toStretch),
      taken: calendar.taken.flatMap(({ kind, from, to }) =>
        kind === 'session'
          ? []
          : [{ kind, ...toStretch({ from, to: kind === 'hold' ? to - bufferMs : to }) }],
      ),
    }
  })
}

function toStretch({ from, to }: { from: number; to: number }): CalendarStretch {
  const iso = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString()
  return { startsAt: iso(from), endsAt: iso(to) }
}
