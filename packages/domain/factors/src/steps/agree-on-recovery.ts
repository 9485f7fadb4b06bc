import type { TxCtx } from '@kara/db'
import type { PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { recoveryAgreed } from '../events.ts'
import { toRecovery } from '../reads/find-recovery.ts'
import type { RecoveryRow } from '../store/recoveries.ts'

/** Announces that nothing but time is missing any more, in the transaction that brought the last thing. */
export async function agreeOnRecovery(ctx: TxCtx, row: RecoveryRow): Promise<void> {
  const { standing } = await toRecovery(ctx, row)
  if (standing !== 'for_time' && standing !== 'ready') return
  await publish(ctx, recoveryAgreed(row.personId as PersonId, row.id, row.waitsUntil.toString()))
}
