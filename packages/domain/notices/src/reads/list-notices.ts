import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayReadNotices } from '../access.ts'
import { ListNoticesInput, limits, type NoticePage } from '../contracts.ts'
import { toNotice } from '../rules.ts'
import * as store from '../store.ts'

/** What the person was told, newest first. As an administrator they read what is about the company of the scope. */
export function listNotices(ctx: Ctx, raw: ListNoticesInput): Promise<NoticePage> {
  mayReadNotices(ctx)
  const { about, before } = ListNoticesInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listNotices(ctx, {
      ...store.listOf(ctx, about),
      ...(before ? { before: before as store.NoticeId } : {}),
      rowsMax: limits.noticesPerPage + 1,
    })
    const shown = rows.slice(0, limits.noticesPerPage)
    const next = rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null
    return { notices: shown.map(toNotice), next }
  })
}
