import { dbOf, type TxCtx } from '@kara/db'
import { card, cardCustomer, cardSetup } from '@kara/db/schema/payments'
import { type Id, personOf } from '@kara/kernel'
import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { SavedCard } from '../gateway/cards.ts'

export type CardRow = typeof card.$inferSelect
export type SetupRow = typeof cardSetup.$inferSelect

export async function findCustomer(ctx: TxCtx): Promise<string | null> {
  const [row] = await dbOf(ctx)
    .select({ processorId: cardCustomer.processorId })
    .from(cardCustomer)
    .where(eq(cardCustomer.personId, personOf(ctx)))
  return row?.processorId ?? null
}

export async function insertCustomer(ctx: TxCtx, processorId: string): Promise<void> {
  await dbOf(ctx)
    .insert(cardCustomer)
    .values({ personId: personOf(ctx), processorId, createdAt: ctx.clock.now() })
    .onConflictDoNothing()
}

export async function insertSetup(ctx: TxCtx, id: Id<'card_setup'>, returnTo: string): Promise<void> {
  await dbOf(ctx)
    .insert(cardSetup)
    .values({ id, personId: personOf(ctx), returnTo, state: 'open', createdAt: ctx.clock.now() })
}

export async function nameSetup(ctx: TxCtx, id: Id<'card_setup'>, processorId: string): Promise<void> {
  await dbOf(ctx).update(cardSetup).set({ processorId }).where(eq(cardSetup.id, id))
}

export async function findSetup(ctx: TxCtx, id: Id<'card_setup'>): Promise<SetupRow | null> {
  const [row] = await dbOf(ctx).select().from(cardSetup).where(eq(cardSetup.id, id))
  return row ?? null
}

export async function findNewestSetup(ctx: TxCtx): Promise<SetupRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(cardSetup)
    .where(eq(cardSetup.personId, personOf(ctx)))
    .orderBy(desc(cardSetup.createdAt))
    .limit(1)
  return row ?? null
}

/** Ends an open visit once; false when it was ended before. */
export async function endSetup(
  ctx: TxCtx,
  id: Id<'card_setup'>,
  state: 'done' | 'abandoned',
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(cardSetup)
    .set({ state, settledAt: ctx.clock.now() })
    .where(and(eq(cardSetup.id, id), eq(cardSetup.state, 'open')))
    .returning({ id: cardSetup.id })
  return rows.length === 1
}

/** Takes turns with everything else that changes this person's cards. */
export async function lockCards(ctx: TxCtx): Promise<CardRow[]> {
  await dbOf(ctx).execute(sql`select pg_advisory_xact_lock(hashtextextended(${`cards|${personOf(ctx)}`}, 0))`)
  return listCards(ctx)
}

/** The cards that are still there, the primary one first. */
export function listCards(ctx: TxCtx): Promise<CardRow[]> {
  return dbOf(ctx)
    .select()
    .from(card)
    .where(and(eq(card.personId, personOf(ctx)), isNull(card.removedAt)))
    .orderBy(desc(card.isPrimary), desc(card.addedAt))
}

/** One card, whether or not it was removed since. */
export async function findCard(ctx: TxCtx, id: Id<'card'>): Promise<CardRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(card)
    .where(and(eq(card.id, id), eq(card.personId, personOf(ctx))))
  return row ?? null
}

/** Keeps a card once, however often the processor tells of it; null when it was kept before. */
export async function insertCard(ctx: TxCtx, saved: SavedCard, isPrimary: boolean): Promise<CardRow | null> {
  const [row] = await dbOf(ctx)
    .insert(card)
    .values({
      id: ctx.ids.next<'card'>(),
      personId: personOf(ctx),
      ...saved,
      isPrimary,
      addedAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning()
  return row ?? null
}

export async function setPrimary(ctx: TxCtx, id: Id<'card'>): Promise<void> {
  const own = eq(card.personId, personOf(ctx))
  await dbOf(ctx)
    .update(card)
    .set({ isPrimary: false })
    .where(and(own, ne(card.id, id)))
  await dbOf(ctx)
    .update(card)
    .set({ isPrimary: true })
    .where(and(own, eq(card.id, id)))
}

export async function markRemoved(ctx: TxCtx, id: Id<'card'>): Promise<void> {
  await dbOf(ctx)
    .update(card)
    .set({ removedAt: ctx.clock.now(), isPrimary: false })
    .where(and(eq(card.id, id), isNull(card.removedAt)))
}

export async function markDetached(ctx: TxCtx, id: Id<'card'>): Promise<void> {
  await dbOf(ctx).update(card).set({ detachedAt: ctx.clock.now() }).where(eq(card.id, id))
}
