import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayReadNotices } from '../access.ts'
import { limits, type NoticeSubject } from '../contracts.ts'
import * as store from '../store.ts'

/** How many are unread in one list; one more than a page holds means many. */
export function countUnreadNotices(ctx: Ctx, about: readonly NoticeSubject[]): Promise<number> {
  mayReadNotices(ctx)
  return inTransaction(ctx, (ctx) =>
    store.countUnread(ctx, store.listOf(ctx, about), limits.noticesPerPage + 1),
  )
}
