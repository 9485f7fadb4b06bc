import { dbOf, type TxCtx } from '@kara/db'
import { supportConversation, supportMessage, supportPresence } from '@kara/db/schema/support'
import type { PersonId } from '@kara/kernel'
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { ConversationId } from '../contracts.ts'

export type ConversationRow = typeof supportConversation.$inferSelect

/** Writes a conversation, and says since when it waits; null where one of this key is there already. */
export async function insertConversation(
  ctx: TxCtx,
  row: Pick<ConversationRow, 'id' | 'browserHash' | 'personId' | 'companyId' | 'host' | 'face' | 'locale'> &
    Partial<Pick<ConversationRow, 'reference' | 'replySealed'>>,
): Promise<Temporal.Instant | null> {
  const now = ctx.clock.now()
  const rows = await dbOf(ctx)
    .insert(supportConversation)
    .values({ ...row, openedAt: now, lastAt: now, waitingSince: now, seenByPerson: 1, seenBySupport: 0 })
    .onConflictDoNothing()
    .returning({ waitingSince: supportConversation.waitingSince })
  return rows[0]?.waitingSince ?? null
}

/** The conversation of this key, where its owner may see it. */
export async function findByKey(
  ctx: TxCtx,
  browserHash: string,
  { lock = false } = {},
): Promise<ConversationRow | null> {
  const query = dbOf(ctx)
    .select()
    .from(supportConversation)
    .where(eq(supportConversation.browserHash, browserHash))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** The conversation that this person spoke in last. */
export async function findNewestOfPerson(ctx: TxCtx, personId: PersonId): Promise<ConversationId | null> {
  const [row] = await dbOf(ctx)
    .select({ id: supportConversation.id })
    .from(supportConversation)
    .where(eq(supportConversation.personId, personId))
    .orderBy(desc(supportConversation.lastAt))
    .limit(1)
  return row?.id ?? null
}

export async function findById(
  ctx: TxCtx,
  id: ConversationId,
  { lock = false } = {},
): Promise<ConversationRow | null> {
  const query = dbOf(ctx).select().from(supportConversation).where(eq(supportConversation.id, id))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** Open ones with who waits longest first, or ended ones with the newest first. */
export function listConversations(
  ctx: TxCtx,
  state: 'open' | 'ended',
  limit: number,
): Promise<ConversationRow[]> {
  const query = dbOf(ctx).select().from(supportConversation)
  return state === 'open'
    ? query
        .where(isNull(supportConversation.closedAt))
        .orderBy(sql`${supportConversation.waitingSince} asc nulls last`, desc(supportConversation.lastAt))
        .limit(limit)
    : query
        .where(sql`${supportConversation.closedAt} is not null`)
        .orderBy(desc(supportConversation.closedAt))
        .limit(limit)
}

/** The conversations about one reference code, the newest first. */
export function listByReference(ctx: TxCtx, reference: string, limit: number): Promise<ConversationRow[]> {
  return dbOf(ctx)
    .select()
    .from(supportConversation)
    .where(eq(supportConversation.reference, reference))
    .orderBy(desc(supportConversation.lastAt))
    .limit(limit)
}

export async function countWaiting(ctx: TxCtx): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ count: sql<number>`count(*)::int` })
    .from(supportConversation)
    .where(sql`${supportConversation.waitingSince} is not null`)
  return row?.count ?? 0
}

/**
 * The person said something: they wait, since this or since what went before, and an ended matter is open again.
 * Answers since when, as the row has it.
 */
export async function noteWritten(
  ctx: TxCtx,
  id: ConversationId,
  { number, reference }: { number: number; reference: string | undefined },
): Promise<Temporal.Instant | null> {
  const now = ctx.clock.now()
  const rows = await dbOf(ctx)
    .update(supportConversation)
    .set({
      lastAt: now,
      waitingSince: sql`coalesce(${supportConversation.waitingSince}, ${now.toString()}::timestamptz)`,
      seenByPerson: number,
      closedAt: null,
      closedBy: null,
      outcome: null,
      ...(reference ? { reference } : {}),
    })
    .where(eq(supportConversation.id, id))
    .returning({ waitingSince: supportConversation.waitingSince })
  return rows[0]?.waitingSince ?? null
}

export async function setReplyAddress(
  ctx: TxCtx,
  id: ConversationId,
  replySealed: Uint8Array | null,
): Promise<void> {
  await dbOf(ctx).update(supportConversation).set({ replySealed }).where(eq(supportConversation.id, id))
}

/**
 * Gives the conversation to one of support, unless a colleague who is there has it: the row decides who was first. Who
 * took one and went home keeps nobody waiting.
 */
export async function takeIfFree(
  ctx: TxCtx,
  id: ConversationId,
  { staffId, presentSince }: { staffId: PersonId; presentSince: Temporal.Instant },
): Promise<boolean> {
  const { heldBy, heldSince } = supportConversation
  const isHolderAway = sql`not exists (select from ${supportPresence} where ${supportPresence.staffId} = ${heldBy}
    and ${supportPresence.seenAt} > ${presentSince.toString()}::timestamptz)`
  const rows = await dbOf(ctx)
    .update(supportConversation)
    .set({
      heldBy: staffId,
      heldSince: sql`case when ${heldBy} = ${staffId} then ${heldSince} else ${ctx.clock.now().toString()}::timestamptz end`,
    })
    .where(and(eq(supportConversation.id, id), or(isNull(heldBy), eq(heldBy, staffId), isHolderAway)))
    .returning({ id: supportConversation.id })
  return rows.length === 1
}

/** Hands it on, or to nobody in particular; only from whoever has it. */
export async function handOn(
  ctx: TxCtx,
  id: ConversationId,
  { from, to }: { from: PersonId; to: PersonId | null },
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(supportConversation)
    .set({ heldBy: to, heldSince: to ? ctx.clock.now() : null })
    .where(and(eq(supportConversation.id, id), eq(supportConversation.heldBy, from)))
    .returning({ id: supportConversation.id })
  return rows.length === 1
}

export async function noteAnswered(ctx: TxCtx, id: ConversationId, number: number): Promise<void> {
  await dbOf(ctx)
    .update(supportConversation)
    .set({
      lastAt: ctx.clock.now(),
      waitingSince: null,
      seenBySupport: number,
      closedAt: null,
      closedBy: null,
      outcome: null,
    })
    .where(eq(supportConversation.id, id))
}

/** Ends it, unless somebody ended it before. */
export async function close(
  ctx: TxCtx,
  id: ConversationId,
  { by, outcome }: { by: PersonId; outcome: NonNullable<ConversationRow['outcome']> },
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(supportConversation)
    .set({
      closedAt: ctx.clock.now(),
      closedBy: by,
      outcome,
      waitingSince: null,
      heldBy: null,
      heldSince: null,
    })
    .where(and(eq(supportConversation.id, id), isNull(supportConversation.closedAt)))
    .returning({ id: supportConversation.id })
  return rows.length === 1
}

/** Notes up to which message a side has read; true when that is further than before. */
export async function noteSeen(
  ctx: TxCtx,
  id: ConversationId,
  side: 'person' | 'support',
  number: number,
): Promise<boolean> {
  const column = side === 'person' ? supportConversation.seenByPerson : supportConversation.seenBySupport
  const rows = await dbOf(ctx)
    .update(supportConversation)
    .set(side === 'person' ? { seenByPerson: number } : { seenBySupport: number })
    .where(and(eq(supportConversation.id, id), sql`${column} < ${number}`))
    .returning({ id: supportConversation.id })
  return rows.length === 1
}

/** Takes the conversation and all that was said out of the database, when nobody has spoken since a moment. */
export async function deleteIfQuiet(
  ctx: TxCtx,
  id: ConversationId,
  since: Temporal.Instant,
): Promise<boolean> {
  const isQuiet = and(
    eq(supportConversation.id, id),
    sql`${supportConversation.lastAt} <= ${since.toString()}::timestamptz`,
  )
  const [quiet] = await dbOf(ctx)
    .select({ id: supportConversation.id })
    .from(supportConversation)
    .where(isQuiet)
  if (!quiet) return false
  await dbOf(ctx).delete(supportMessage).where(eq(supportMessage.supportConversationId, id))
  await dbOf(ctx).delete(supportConversation).where(isQuiet)
  return true
}

export async function notePresence(ctx: TxCtx, staffId: PersonId): Promise<void> {
  const seenAt = ctx.clock.now()
  await dbOf(ctx)
    .insert(supportPresence)
    .values({ staffId, seenAt })
    .onConflictDoUpdate({ target: supportPresence.staffId, set: { seenAt } })
}

/** When anybody of support was last there, and how long half of the answers took since a moment. */
export async function readReach(
  ctx: TxCtx,
  since: Temporal.Instant,
): Promise<{ seenAt: string | null; typicalSeconds: number | null }> {
  const rows = await dbOf(ctx).execute<{ seenAt: string | null; typicalSeconds: number | null }>(
    sql`select to_char(seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "seenAt",
      typical_seconds as "typicalSeconds" from app.support_reach(${since.toString()}::timestamptz)`,
  )
  return rows[0] ?? { seenAt: null, typicalSeconds: null }
}
