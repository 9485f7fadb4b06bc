import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayBelong } from '../access.ts'
import { actMissing } from '../errors.ts'
import { takeBack } from '../steps/take-back.ts'
import * as store from '../store/acts.ts'

/**
 * A professional takes back what an administrator changed for them, also after they left: everything is as it was before,
 * as long as nothing else was changed after it.
 *
 * @throws `clinics.act_missing`, `clinics.act_old`
 */
export async function undoAct(ctx: Ctx, id: store.ActId): Promise<void> {
  const professionalId = mayBelong(ctx)
  await inTransaction(ctx, async (ctx) => {
    const act = await store.findAct(ctx, id)
    if (act?.professionalId !== professionalId) throw actMissing()
    await takeBack(ctx, act)
    await recordAudit(ctx, 'clinic_act.undone', { kind: 'clinic_act', id })
  })
}
