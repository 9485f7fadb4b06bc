import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayAnswer, mayPropose, mayWork } from '../access.ts'
import { type Handover, limits } from '../contracts.ts'
import { handoverMissing } from '../errors.ts'
import { toHandover } from '../rules.ts'
import * as store from '../store.ts'

/** What the professional proposed to clients, and what became of it. */
export function listHandovers(ctx: Ctx): Promise<Handover[]> {
  mayPropose(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listProposed(ctx, limits.perPage)).map((row) => toHandover(row, ctx.clock.now())),
  )
}

/** What the person is asked and has not answered. */
export function listAskedHandovers(ctx: Ctx): Promise<Handover[]> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listAsked(ctx, limits.perPage)).map((row) => toHandover(row, ctx.clock.now())),
  )
}

/** The same for the job that writes to them; null: nobody was asked. */
export function findHandoverForLetter(ctx: Ctx, id: store.HandoverId): Promise<Handover | null> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findHandover(ctx, id)
    return row && toHandover(row, ctx.clock.now())
  })
}

/** One that the person was asked. @throws `handovers.handover_missing` */
export function getHandover(ctx: Ctx, id: store.HandoverId): Promise<Handover> {
  mayAnswer(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findHandover(ctx, id)
    if (!row) throw handoverMissing()
    return toHandover(row, ctx.clock.now())
  })
}
