import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import type { PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { aboutPerson } from '../access.ts'
import { recoveryEnded } from '../events.ts'
import * as store from '../store/recoveries.ts'

/** Ends a way back, once, and says so. False when it had ended before. */
export async function closeRecovery(
  ctx: TxCtx,
  row: Pick<store.RecoveryRow, 'id' | 'personId'>,
  outcome: store.RecoveryOutcome,
  reason?: string,
): Promise<boolean> {
  if (!(await store.endRecovery(ctx, row.id, outcome))) return false
  const about = ctx.scope.role === 'support' ? ctx : aboutPerson(ctx, row.personId as PersonId)
  const detail = reason ? { reason } : {}
  await recordAudit(about, `account_recovery.${outcome}`, { kind: 'account_recovery', id: row.id, detail })
  await publish(ctx, recoveryEnded(row.personId as PersonId, row.id, outcome))
  return true
}

/** Who shows a factor has not lost it: an open way back, whoever began it, is over. */
export async function closeRecoveryOfShown(ctx: TxCtx, personId: PersonId): Promise<void> {
  const open = await store.findOpenRecovery(ctx, personId)
  if (open) await closeRecovery(ctx, open, 'shown')
}
