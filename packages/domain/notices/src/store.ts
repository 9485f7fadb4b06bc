import { dbOf, type TxCtx } from '@kara/db'
import { notice } from '@kara/db/schema/notices'
import { type CompanyId, companyOf, type Id, personOf } from '@kara/kernel'
import { and, desc, eq, inArray, isNull, lt, lte } from 'drizzle-orm'
import { type KeepNoticeInput, limits, type NoticeSubject } from './contracts.ts'

export type NoticeRow = typeof notice.$inferSelect
export type NoticeId = Id<'notice'>

/** Keeps what a letter leaves with the person of the scope; once per letter. */
export async function insertNotice(
  ctx: TxCtx,
  { deliveryId, ...told }: KeepNoticeInput,
  companyId: CompanyId | null,
): Promise<void> {
  await dbOf(ctx)
    .insert(notice)
    .values({
      ...told,
      id: ctx.ids.next<'notice'>(),
      deliveryId: deliveryId as Id<'delivery'>,
      personId: personOf(ctx),
      companyId,
      toldAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
}

/** Takes out what is too old to say anything. */
export async function forgetOldNotices(ctx: TxCtx): Promise<void> {
  const oldest = ctx.clock.now().subtract({ hours: 24 * limits.noticesKeptDays })
  await dbOf(ctx)
    .delete(notice)
    .where(and(eq(notice.personId, personOf(ctx)), lt(notice.toldAt, oldest)))
}

/** Those of one face of the product; of a company's side only those of the company. */
export interface NoticeList {
  readonly about: readonly NoticeSubject[]
  readonly companyId: CompanyId | null
}

/** An administrator's list is of the company of the scope; any other names no company. */
export function listOf(ctx: TxCtx, about: readonly NoticeSubject[]): NoticeList {
  return { about, companyId: about.includes('admin') ? companyOf(ctx) : null }
}

const inList = (ctx: TxCtx, { about, companyId }: NoticeList) =>
  and(
    eq(notice.personId, personOf(ctx)),
    inArray(notice.about, [...about]),
    companyId ? eq(notice.companyId, companyId) : isNull(notice.companyId),
  )

/** Newest first; ids rise with time. */
export function listNotices(
  ctx: TxCtx,
  page: NoticeList & { readonly before?: NoticeId; readonly rowsMax: number },
): Promise<NoticeRow[]> {
  return dbOf(ctx)
    .select()
    .from(notice)
    .where(and(inList(ctx, page), page.before ? lt(notice.id, page.before) : undefined))
    .orderBy(desc(notice.id))
    .limit(page.rowsMax)
}

export async function countUnread(ctx: TxCtx, list: NoticeList, rowsMax: number): Promise<number> {
  const rows = await dbOf(ctx)
    .select({ id: notice.id })
    .from(notice)
    .where(and(inList(ctx, list), isNull(notice.readAt)))
    .limit(rowsMax)
  return rows.length
}

export async function findNotice(ctx: TxCtx, id: NoticeId): Promise<NoticeRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(notice)
    .where(and(eq(notice.id, id), eq(notice.personId, personOf(ctx))))
  return row ?? null
}

/** The first time counts: read again, it keeps when that was. */
export async function markRead(ctx: TxCtx, id: NoticeId): Promise<void> {
  await dbOf(ctx)
    .update(notice)
    .set({ readAt: ctx.clock.now() })
    .where(and(eq(notice.id, id), eq(notice.personId, personOf(ctx)), isNull(notice.readAt)))
}

/** Those told later than the newest that was shown stay unread. */
export async function markAllRead(ctx: TxCtx, list: NoticeList, upTo: NoticeId): Promise<number> {
  const rows = await dbOf(ctx)
    .update(notice)
    .set({ readAt: ctx.clock.now() })
    .where(and(inList(ctx, list), isNull(notice.readAt), lte(notice.id, upTo)))
    .returning({ id: notice.id })
  return rows.length
}
