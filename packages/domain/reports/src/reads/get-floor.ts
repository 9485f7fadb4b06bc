import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import * as store from '../store.ts'

/** How many people stand at least behind what the company is shown now. Readable by everybody in its hub. */
export function getFloor(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getCompany(ctx)
    const today = ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
    return store.floorSince(ctx, today.with({ day: 1 }))
  })
}
