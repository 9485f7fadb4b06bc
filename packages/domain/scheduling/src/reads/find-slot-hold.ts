import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayHold } from '../access.ts'
import type { SlotHold } from '../contracts.ts'
import { toSlotHold } from '../rules/views.ts'
import * as holds from '../store/holds.ts'

/** A hold of this browser, with what became of it; null when it is not this browser's. */
export function findSlotHold(ctx: Ctx, holdId: Id<'slot_hold'>): Promise<SlotHold | null> {
  const browserHash = mayHold(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await holds.findHold(ctx, browserHash, holdId, false)
    return row && toSlotHold(row, ctx.clock.now())
  })
}

/** The browser's newest hold, live or not; where an interrupted booking goes on. */
export function findNewestSlotHold(ctx: Ctx): Promise<SlotHold | null> {
  const browserHash = mayHold(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await holds.findNewestHold(ctx, browserHash)
    return row && toSlotHold(row, ctx.clock.now())
  })
}
