import { dbOf, type TxCtx } from '@kara/db'
import { sessionFeedback } from '@kara/db/schema/feedback'
import type { SessionId } from '@kara/kernel'
import { inArray, sql } from 'drizzle-orm'
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

/** Which of these sessions their client has spoken of. */
export async function listGiven(ctx: TxCtx, sessionIds: readonly SessionId[]): Promise<ReadonlySet<string>> {
  if (sessionIds.length === 0) return new Set()
  const rows = await dbOf(ctx)
    .select({ sessionId: sessionFeedback.sessionId })
    .from(sessionFeedback)
    .where(inArray(sessionFeedback.sessionId, [...sessionIds]))
  return new Set(rows.map(({ sessionId }) => sessionId))
}

/** Whether the person of the scope has spoken of a session, for a job, which reads no answer. */
export async function isFeedbackGiven(ctx: TxCtx, sessionId: SessionId): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ given: boolean }>(
    sql`select app.is_feedback_given(${sessionId}) as given`,
  )
  return row?.given ?? false
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
