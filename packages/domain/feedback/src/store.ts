import { dbOf, type TxCtx } from '@kara/db'
import { sessionFeedback } from '@kara/db/schema/feedback'
import type { SessionId } from '@kara/kernel'
import { eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { FeedbackBlock } from './contracts.ts'

/** Keeps what a client says of a session; false when something was said before. */
export async function insertFeedback(ctx: TxCtx, row: typeof sessionFeedback.$inferInsert): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(sessionFeedback)
    .values(row)
    .onConflictDoNothing()
    .returning({ sessionId: sessionFeedback.sessionId })
  return rows.length === 1
}

export async function hasFeedback(ctx: TxCtx, sessionId: SessionId): Promise<boolean> {
  const rows = await dbOf(ctx)
    .select({ sessionId: sessionFeedback.sessionId })
    .from(sessionFeedback)
    .where(eq(sessionFeedback.sessionId, sessionId))
  return rows.length > 0
}

type BlockRow = { readonly [Name in keyof FeedbackBlock]: number | string }

/** What the professional of the scope learns of what was said before an instant. */
export async function listBlocks(ctx: TxCtx, before: Temporal.Instant): Promise<FeedbackBlock[]> {
  const rows = await dbOf(ctx).execute<BlockRow>(
    sql`select block, people, understood, useful, suits
      from app.feedback_blocks(${before.toString()}::timestamptz) order by block`,
  )
  return rows.map((row) => ({
    block: Number(row.block),
    people: Number(row.people),
    understood: Number(row.understood),
    useful: Number(row.useful),
    suits: Number(row.suits),
  }))
}
