import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { planLook } from '../steps/plan-look.ts'
import { findOpenWait, insertWait } from '../store/waits.ts'

/**
 * Somebody whom a hub sends to an electronic ID that does not answer wants to hear when it does. Asked again it is the
 * same wait, and one letter.
 */
export async function waitForElectronicId(ctx: Ctx): Promise<void> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const companyId = companyOf(ctx)
  await inTransaction(ctx, async (ctx) => {
    if (await findOpenWait(ctx, { personId, companyId })) return
    const id = ctx.ids.next<'eid_wait'>()
    if (!(await insertWait(ctx, { id, personId, companyId }))) return
    await recordAudit(ctx, 'eid_wait.began', { kind: 'eid_wait', id })
    await planLook(ctx, { personId, companyId, waitId: id, look: 1 })
  })
}
