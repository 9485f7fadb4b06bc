import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, deciderOf } from '@kara/kernel'
import { maySetFloor } from '../access.ts'
import { limits, SetFloorInput } from '../contracts.ts'
import * as store from '../store.ts'

/**
 * Says how many people stand behind each figure from now on. A higher floor holds at once, for what was released as
 * well; a lower one for the months that begin after it, so that no month is looked at again with fewer people in it.
 */
export async function setFloor(ctx: Ctx, raw: SetFloorInput): Promise<void> {
  maySetFloor(ctx)
  const { floor } = SetFloorInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const latest = await store.findLatestFloor(ctx)
    if ((latest ?? limits.groupFloor) === floor) return
    const decidedBy = deciderOf(ctx)
    await store.insertFloor(ctx, floor, decidedBy)
    await recordAudit(ctx, 'report_floor.set', {
      kind: 'report_floor',
      id: companyOf(ctx),
      detail: { floor },
    })
  })
}
