import { inTransaction } from '@kara/db'
import { listProvenAddresses } from '@kara/identity'
import { type Ctx, type Id, inScope, type PersonId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayNotify } from '../access.ts'
import type { RecoveryStage } from '../contracts.ts'

export interface RecoveryAt {
  readonly personId: PersonId
  readonly recoveryId: Id<'account_recovery'>
  /** Before this the letter would be too early. */
  readonly waitsUntil?: string
}

/** Plans a letter to every proven address of somebody whose account is on its way to be opened again. */
export async function planRecoveryNotice(ctx: Ctx, stage: RecoveryStage, about: RecoveryAt): Promise<void> {
  mayNotify(ctx)
  const { personId, recoveryId, waitsUntil } = about
  await inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const until = waitsUntil ? Temporal.Instant.from(waitsUntil) : now
    const dueAt = Temporal.Instant.compare(until, now) > 0 ? until : now
    for (const { id: addressId } of await listProvenAddresses(inScope(ctx, { role: 'worker', personId }))) {
      await planWork(ctx, {
        kind: 'notice.account_recovery',
        key: `${recoveryId}|${stage}|${addressId}`,
        queue: 'notices',
        dueAt,
        scope: { personId },
        payload: { personId, recoveryId, stage, addressId, at: now.toString() },
      })
    }
  })
}
