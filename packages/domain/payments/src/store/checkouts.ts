import { dbOf, type TxCtx } from '@kara/db'
import { checkout, processorEvent } from '@kara/db/schema/payments'
import { type CompanyId, companyOf, type Id } from '@kara/kernel'
import { and, desc, eq } from 'drizzle-orm'

export type CheckoutRow = typeof checkout.$inferSelect

export async function insertCheckout(ctx: TxCtx, row: typeof checkout.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(checkout).values(row)
}

export async function nameAtProcessor(ctx: TxCtx, id: Id<'checkout'>, processorId: string): Promise<void> {
  await dbOf(ctx)
    .update(checkout)
    .set({ processorId })
    .where(and(eq(checkout.companyId, companyOf(ctx)), eq(checkout.id, id)))
}

export async function findCheckout(ctx: TxCtx, id: Id<'checkout'>) {
  const [row] = await dbOf(ctx)
    .select()
    .from(checkout)
    .where(and(eq(checkout.companyId, companyOf(ctx)), eq(checkout.id, id)))
  return row ?? null
}

export async function findOpenCheckout(ctx: TxCtx): Promise<CheckoutRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(checkout)
    .where(and(eq(checkout.companyId, companyOf(ctx)), eq(checkout.state, 'open')))
    .orderBy(desc(checkout.createdAt))
    .limit(1)
  return row ?? null
}

/** Settles an open checkout once; null when it was settled before. */
export async function settleOpenCheckout(
  ctx: TxCtx,
  id: Id<'checkout'>,
  state: 'paid' | 'failed' | 'abandoned',
  failure: string | null,
) {
  const [row] = await dbOf(ctx)
    .update(checkout)
    .set({ state, failure, settledAt: ctx.clock.now() })
    .where(and(eq(checkout.companyId, companyOf(ctx)), eq(checkout.id, id), eq(checkout.state, 'open')))
    .returning()
  return row ?? null
}

/** Notes a message of the processor; false when the same one came before. */
export async function insertMessage(
  ctx: TxCtx,
  id: string,
  type: string,
  companyId: CompanyId | null,
): Promise<boolean> {
  const now = ctx.clock.now()
  const rows = await dbOf(ctx)
    .insert(processorEvent)
    .values({ id, type, companyId, receivedAt: now, handledAt: now })
    .onConflictDoNothing()
    .returning({ id: processorEvent.id })
  return rows.length === 1
}
