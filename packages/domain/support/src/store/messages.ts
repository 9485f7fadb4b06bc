import { dbOf, type TxCtx } from '@kara/db'
import { supportMessage } from '@kara/db/schema/support'
import type { Id } from '@kara/kernel'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { ConversationId } from '../contracts.ts'

export type MessageRow = typeof supportMessage.$inferSelect

export function listMessages(ctx: TxCtx, id: ConversationId): Promise<MessageRow[]> {
  return dbOf(ctx)
    .select()
    .from(supportMessage)
    .where(eq(supportMessage.supportConversationId, id))
    .orderBy(asc(supportMessage.number))
}

/** Whether this was said already: a form that is sent twice carries the same name. */
export async function isSaid(
  ctx: TxCtx,
  id: ConversationId,
  messageId: Id<'support_message'>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .select({ number: supportMessage.number })
    .from(supportMessage)
    .where(and(eq(supportMessage.supportConversationId, id), eq(supportMessage.id, messageId)))
  return rows.length > 0
}

/** How many messages there are. The conversation is locked, so the next has the number after it. */
export async function countMessages(ctx: TxCtx, id: ConversationId): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ count: sql<number>`coalesce(max(${supportMessage.number}), 0)::int` })
    .from(supportMessage)
    .where(eq(supportMessage.supportConversationId, id))
  return row?.count ?? 0
}

export async function countWrittenSince(
  ctx: TxCtx,
  id: ConversationId,
  since: Temporal.Instant,
): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ count: sql<number>`count(*)::int` })
    .from(supportMessage)
    .where(
      and(
        eq(supportMessage.supportConversationId, id),
        eq(supportMessage.writtenBy, 'person'),
        gt(supportMessage.at, since),
      ),
    )
  return row?.count ?? 0
}

export async function insertMessage(
  ctx: TxCtx,
  message: Omit<MessageRow, 'at' | 'staffId' | 'waitedSince'> &
    Partial<Pick<MessageRow, 'staffId' | 'waitedSince'>>,
): Promise<void> {
  await dbOf(ctx)
    .insert(supportMessage)
    .values({ ...message, at: ctx.clock.now() })
}
