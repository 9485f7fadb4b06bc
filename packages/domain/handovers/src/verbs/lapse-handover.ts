import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayWork } from '../access.ts'
import { handoverLapsed } from '../events.ts'
import { factsOf } from '../rules.ts'
import * as store from '../store.ts'

/** Nobody answered in time: the proposal ends, and everything stays as it was. Once, whatever repeats. */
export async function lapseHandover(ctx: Ctx, id: store.HandoverId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.lockHandover(ctx, id)
    if (!row || !(await store.endHandover(ctx, id, 'lapsed'))) return false
    await recordAudit(ctx, 'handover.lapsed', { kind: 'handover', id })
    await publish(ctx, handoverLapsed(factsOf(row)))
    return true
  })
}
