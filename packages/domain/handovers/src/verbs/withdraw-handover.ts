import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { cancelWork } from '@kara/outbox'
import { mayPropose } from '../access.ts'
import { handoverEnded, handoverMissing } from '../errors.ts'
import * as store from '../store.ts'

/** The professional takes a proposal back while it waits. Again, it changes nothing. */
export async function withdrawHandover(ctx: Ctx, id: store.HandoverId): Promise<void> {
  const professionalId = mayPropose(ctx)
  await inTransaction(ctx, async (ctx) => {
    await cancelWork(ctx, 'handover.lapses', id)
    const before = await store.lockHandover(ctx, id)
    if (before?.professionalId !== professionalId) throw handoverMissing()
    if (before.state === 'withdrawn') return
    if (!(await store.endHandover(ctx, id, 'withdrawn'))) throw handoverEnded()
    await recordAudit(ctx, 'handover.withdrawn', { kind: 'handover', id })
  })
}
