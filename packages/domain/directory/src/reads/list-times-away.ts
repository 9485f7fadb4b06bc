import { inTransaction } from '@kara/db'
import { type Ctx, type ProfessionalId, professionalOf } from '@kara/kernel'
import { mayKeepTimeAway } from '../access.ts'
import type { TimeAway } from '../contracts.ts'
import { toTimeAway } from '../rules/time-away.ts'
import * as professionals from '../store/professionals.ts'
import * as store from '../store/time-away.ts'

/** Of these professionals, who is away or will be, by their id. What is over is not told. */
export function listTimesAway(
  ctx: Ctx,
  ids: readonly ProfessionalId[],
): Promise<ReadonlyMap<string, TimeAway>> {
  if (ids.length === 0) return Promise.resolve(new Map())
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listTimesAway(ctx, ids)
    if (rows.length === 0) return new Map()
    const known = await professionals.listProfessionals(
      ctx,
      rows.map(({ professionalId }) => professionalId),
    )
    const zoneOf = new Map(known.map(({ id, timeZone }) => [id, timeZone]))
    return new Map(
      rows.flatMap((row) => {
        const away = toTimeAway(row, zoneOf.get(row.professionalId) ?? 'UTC', ctx.clock.now())
        return away ? [[row.professionalId, away] as const] : []
      }),
    )
  })
}

/** Whether one professional is away or will be; null: they are not. */
export async function findTimeAway(ctx: Ctx, id: ProfessionalId): Promise<TimeAway | null> {
  return (await listTimesAway(ctx, [id])).get(id) ?? null
}

/** The professional's own. */
export function findOwnTimeAway(ctx: Ctx): Promise<TimeAway | null> {
  mayKeepTimeAway(ctx)
  return findTimeAway(ctx, professionalOf(ctx))
}
