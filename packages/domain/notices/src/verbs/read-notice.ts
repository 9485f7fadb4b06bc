import { inTransaction } from '@kara/db'
import { type Ctx, isId } from '@kara/kernel'
import { mayReadNotices } from '../access.ts'
import type { Notice } from '../contracts.ts'
import { noticeMissing } from '../errors.ts'
import { toNotice } from '../rules.ts'
import * as store from '../store.ts'

/**
 * A person opens what they were told. No record: it is their own list, and who reads what when is nobody else's
 * business.
 *
 * @throws `notices.notice_missing`
 */
export async function readNotice(ctx: Ctx, id: string): Promise<Notice> {
  mayReadNotices(ctx)
  if (!isId(id)) throw noticeMissing()
  return inTransaction(ctx, async (ctx) => {
    await store.markRead(ctx, id as store.NoticeId)
    const row = await store.findNotice(ctx, id as store.NoticeId)
    if (!row) throw noticeMissing()
    return toNotice(row)
  })
}
