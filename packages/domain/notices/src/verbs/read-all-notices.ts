import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayReadNotices } from '../access.ts'
import { ReadAllNoticesInput } from '../contracts.ts'
import * as store from '../store.ts'

/**
 * Marks a list as read up to the newest that was shown; what came meanwhile stays unread. Answers how many it were.
 * No record, as when one is read.
 */
export async function readAllNotices(ctx: Ctx, raw: ReadAllNoticesInput): Promise<number> {
  mayReadNotices(ctx)
  const { about, upTo } = ReadAllNoticesInput.parse(raw)
  return inTransaction(ctx, (ctx) => store.markAllRead(ctx, store.listOf(ctx, about), upTo as store.NoticeId))
}
