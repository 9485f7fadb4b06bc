import { dbOf, type TxCtx } from '@kara/db'
import { accountRecovery, accountRecoveryApproval, passkey } from '@kara/db/schema/factors'
import type { Id, PersonId } from '@kara/kernel'
import { and, asc, count, eq, gt, isNull, ne } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'

export type RecoveryRow = typeof accountRecovery.$inferSelect
export type ApprovalRow = typeof accountRecoveryApproval.$inferSelect
export type RecoveryOutcome = NonNullable<RecoveryRow['outcome']>

/** False when one is open already. */
export async function insertRecovery(
  ctx: TxCtx,
  row: Omit<RecoveryRow, 'confirmedAt' | 'outcome' | 'endedAt'>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(accountRecovery)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: accountRecovery.id })
  return rows.length === 1
}

/** The one that is not over; whether it lapsed is for the rules to say. */
export async function findOpenRecovery(ctx: TxCtx, personId: PersonId): Promise<RecoveryRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(accountRecovery)
    .where(and(eq(accountRecovery.personId, personId), isNull(accountRecovery.endedAt)))
  return row ?? null
}

export function listOpenRecoveries(ctx: TxCtx): Promise<RecoveryRow[]> {
  return dbOf(ctx)
    .select()
    .from(accountRecovery)
    .where(isNull(accountRecovery.endedAt))
    .orderBy(asc(accountRecovery.askedAt))
    .limit(limits.recoveriesShownMax)
}

export async function findRecovery(
  ctx: TxCtx,
  by: { readonly id: Id<'account_recovery'> } | { readonly reference: string },
): Promise<RecoveryRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(accountRecovery)
    .where('id' in by ? eq(accountRecovery.id, by.id) : eq(accountRecovery.reference, by.reference))
  return row ?? null
}

/** The same, locked until the commit. */
export async function lockRecovery(ctx: TxCtx, id: Id<'account_recovery'>): Promise<RecoveryRow | null> {
  const [row] = await dbOf(ctx).select().from(accountRecovery).where(eq(accountRecovery.id, id)).for('update')
  return row ?? null
}

/** How often somebody asked since a moment. */
export async function countRecoveriesSince(
  ctx: TxCtx,
  personId: PersonId,
  since: Temporal.Instant,
): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ asked: count() })
    .from(accountRecovery)
    .where(and(eq(accountRecovery.personId, personId), gt(accountRecovery.askedAt, since)))
  return row?.asked ?? 0
}

export async function confirmRecovery(ctx: TxCtx, id: Id<'account_recovery'>): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(accountRecovery)
    .set({ confirmedAt: ctx.clock.now() })
    .where(
      and(eq(accountRecovery.id, id), isNull(accountRecovery.endedAt), isNull(accountRecovery.confirmedAt)),
    )
    .returning({ id: accountRecovery.id })
  return rows.length === 1
}

/** False when it had ended before: of two ends one counts. */
export async function endRecovery(
  ctx: TxCtx,
  id: Id<'account_recovery'>,
  outcome: RecoveryOutcome,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(accountRecovery)
    .set({ outcome, endedAt: ctx.clock.now() })
    .where(and(eq(accountRecovery.id, id), isNull(accountRecovery.endedAt)))
    .returning({ id: accountRecovery.id })
  return rows.length === 1
}

/** False when this one of support had approved before. */
export async function insertApproval(
  ctx: TxCtx,
  row: Pick<ApprovalRow, 'recoveryId' | 'staffId' | 'reason'>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(accountRecoveryApproval)
    .values({ ...row, approvedAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ staffId: accountRecoveryApproval.staffId })
  return rows.length === 1
}

/** Who was convinced, the person themself not counted. */
export function listApprovals(
  ctx: TxCtx,
  { id, personId }: Pick<RecoveryRow, 'id' | 'personId'>,
): Promise<ApprovalRow[]> {
  return dbOf(ctx)
    .select()
    .from(accountRecoveryApproval)
    .where(and(eq(accountRecoveryApproval.recoveryId, id), ne(accountRecoveryApproval.staffId, personId)))
    .orderBy(asc(accountRecoveryApproval.approvedAt))
    .limit(limits.approvalsShownMax)
}

export async function deletePasskeys(ctx: TxCtx, personId: PersonId): Promise<void> {
  await dbOf(ctx).delete(passkey).where(eq(passkey.personId, personId))
}
