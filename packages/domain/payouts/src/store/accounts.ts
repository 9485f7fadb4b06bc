import { dbOf, type TxCtx } from '@kara/db'
import { payoutAccount } from '@kara/db/schema/payouts'
import { type ProfessionalId, professionalOf } from '@kara/kernel'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { PayoutAccount } from '../contracts.ts'

export type AccountRow = typeof payoutAccount.$inferSelect

const isOwn = (ctx: TxCtx) => eq(payoutAccount.professionalId, professionalOf(ctx))

export async function findAccount(ctx: TxCtx): Promise<AccountRow | null> {
  const [row] = await dbOf(ctx).select().from(payoutAccount).where(isOwn(ctx))
  return row ?? null
}

/** Begins an account; false when it was begun before. */
export async function insertAccount(ctx: TxCtx): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(payoutAccount)
    .values({ professionalId: professionalOf(ctx), state: 'started', startedAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ state: payoutAccount.state })
  return rows.length === 1
}

/** Whoever comes second asked under the same key, and was given the same number. */
export async function nameAccount(ctx: TxCtx, accountRef: string): Promise<void> {
  await dbOf(ctx)
    .update(payoutAccount)
    .set({ accountRef })
    .where(and(isOwn(ctx), isNull(payoutAccount.accountRef)))
}

/** Locks the account, so that two who ask how it stands take turns. */
export async function lockAccount(ctx: TxCtx): Promise<AccountRow | null> {
  const [row] = await dbOf(ctx).select().from(payoutAccount).where(isOwn(ctx)).for('update')
  return row ?? null
}

export async function saveStanding(
  ctx: TxCtx,
  { state, missing }: Pick<PayoutAccount, 'state' | 'missing'>,
): Promise<void> {
  await dbOf(ctx)
    .update(payoutAccount)
    .set({ state, missing: [...missing], lookedAt: ctx.clock.now() })
    .where(isOwn(ctx))
}

/** Of several professionals, for support. */
export function listAccounts(ctx: TxCtx, ids: readonly ProfessionalId[]): Promise<AccountRow[]> {
  return dbOf(ctx)
    .select()
    .from(payoutAccount)
    .where(inArray(payoutAccount.professionalId, [...ids]))
}
