import { inTransaction } from '@kara/db'
import type { Ctx, EventScope, Id } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { SeriesBooked, SeriesCancelled } from '../rules/payloads.ts'

/** Plans one letter about a whole series to each of the two, for when the client can no longer undo it. */
export async function planSeriesBooked(
  ctx: Ctx,
  { undoUntil, ...series }: z.output<typeof SeriesBooked>,
): Promise<void> {
  mayNotify(ctx)
  await plan(ctx, series, {
    kind: 'notice.series_booked',
    dueAt: Temporal.Instant.from(undoUntil),
    cause: series.seriesId,
  })
}

/** Plans one letter to each of the two about the sessions of a series that were cancelled in one go. */
export async function planSeriesCancelled(
  ctx: Ctx,
  cancelled: z.output<typeof SeriesCancelled>,
): Promise<void> {
  mayNotify(ctx)
  const cause = `${cancelled.seriesId}|${cancelled.sessionIds[0]}|${cancelled.sessionIds.length}`
  await plan(ctx, cancelled, { kind: 'notice.series_cancelled', dueAt: ctx.clock.now(), cause })
}

interface Planned {
  readonly kind: 'notice.series_booked' | 'notice.series_cancelled'
  readonly dueAt: Temporal.Instant
  /** What it is about, of which each of the two is told once. */
  readonly cause: string
}

async function plan(
  ctx: Ctx,
  series: Omit<z.output<typeof SeriesCancelled>, 'sessionIds'> & { readonly seriesId: Id<'session_series'> },
  { kind, dueAt, cause }: Planned,
): Promise<void> {
  const { companyId, personId, professionalId } = series
  const scope: EventScope = { ...(companyId ? { companyId } : {}), personId, professionalId }
  await inTransaction(ctx, async (ctx) => {
    for (const audience of ['client', 'professional'] as const) {
      const payload = { ...series, audience }
      await planWork(ctx, { kind, key: `${cause}|${audience}`, queue: 'notices', dueAt, scope, payload })
    }
  })
}
