import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayWork } from '../access.ts'
import { actsTold } from '../events.ts'
import { claimUntold } from '../store/acts.ts'

/** A member is told, once and together, of what was changed for them. False: there is nothing to tell. */
export async function tellMember(ctx: Ctx): Promise<boolean> {
  const professionalId = mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const acts = await claimUntold(ctx)
    const actIds = acts.filter(({ undoneAt }) => !undoneAt).map(({ id }) => id)
    if (actIds.length === 0) return false
    await recordAudit(ctx, 'clinic_act.told', {
      kind: 'professional',
      id: professionalId,
      detail: { acts: actIds.length },
    })
    await publish(ctx, actsTold({ professionalId, actIds }))
    return true
  })
}
