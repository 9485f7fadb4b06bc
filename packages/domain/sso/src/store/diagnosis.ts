import { dbOf, type TxCtx } from '@kara/db'
import { ssoAttempt, ssoHelpRequest, ssoResolution, ssoShare, ssoShareView } from '@kara/db/schema/sso'
import { type AttemptId, type CompanyId, companyOf } from '@kara/kernel'
import { and, asc, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

export type ShareRow = typeof ssoShare.$inferSelect
export type HelpRequestRow = typeof ssoHelpRequest.$inferSelect
type Attempt = { companyId: CompanyId; id: AttemptId }

/** The link of this attempt that still works, if its maker made one. */
export async function findLiveShare(
  ctx: TxCtx,
  { companyId, id }: Attempt,
  madeBy: ShareRow['madeBy'],
): Promise<ShareRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoShare)
    .where(
      and(
        eq(ssoShare.companyId, companyId),
        eq(ssoShare.attemptId, id),
        eq(ssoShare.madeBy, madeBy),
        gt(ssoShare.expiresAt, ctx.clock.now()),
      ),
    )
    .orderBy(desc(ssoShare.expiresAt))
    .limit(1)
  return row ?? null
}

export async function insertShare(ctx: TxCtx, share: ShareRow): Promise<void> {
  await dbOf(ctx).insert(ssoShare).values(share)
}

/** The company to which a shared link leads; asked before any company is known. */
export async function findCompanyOfShare(ctx: TxCtx, tokenHash: string): Promise<CompanyId | null> {
  const rows = await dbOf(ctx).execute<{ companyId: CompanyId | null }>(
    sql`select app.company_of_sso_share(${tokenHash}) as "companyId"`,
  )
  return rows[0]?.companyId ?? null
}

export async function findShare(ctx: TxCtx, tokenHash: string): Promise<ShareRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoShare)
    .where(and(eq(ssoShare.companyId, companyOf(ctx)), eq(ssoShare.tokenHash, tokenHash)))
  return row ?? null
}

export async function insertShareView(ctx: TxCtx, share: ShareRow, device: string): Promise<void> {
  await dbOf(ctx).insert(ssoShareView).values({
    companyId: share.companyId,
    id: ctx.ids.next(),
    shareId: share.id,
    at: ctx.clock.now(),
    device,
  })
}

/** The links of an attempt with when each was opened, for support. */
export function listShareViews(ctx: TxCtx, { companyId, id }: Attempt, rowsMax: number) {
  return dbOf(ctx)
    .select({
      madeBy: ssoShare.madeBy,
      createdAt: ssoShare.createdAt,
      expiresAt: ssoShare.expiresAt,
      viewedAt: ssoShareView.at,
      device: ssoShareView.device,
    })
    .from(ssoShare)
    .leftJoin(
      ssoShareView,
      and(eq(ssoShareView.companyId, ssoShare.companyId), eq(ssoShareView.shareId, ssoShare.id)),
    )
    .where(and(eq(ssoShare.companyId, companyId), eq(ssoShare.attemptId, id)))
    .orderBy(desc(ssoShare.createdAt), desc(ssoShareView.at))
    .limit(rowsMax)
}

export async function insertHelpRequest(ctx: TxCtx, request: HelpRequestRow): Promise<void> {
  await dbOf(ctx).insert(ssoHelpRequest).values(request)
}

/** Deletes what was written before then. */
export async function deleteOldHelpRequests(ctx: TxCtx, before: Temporal.Instant): Promise<number> {
  const deleted = await dbOf(ctx)
    .delete(ssoHelpRequest)
    .where(and(eq(ssoHelpRequest.companyId, companyOf(ctx)), lte(ssoHelpRequest.createdAt, before)))
    .returning({ id: ssoHelpRequest.id })
  return deleted.length
}

/** What was asked about one attempt, oldest first. */
export function listHelpRequests(
  ctx: TxCtx,
  { companyId, id }: Attempt,
  rowsMax: number,
): Promise<HelpRequestRow[]> {
  return dbOf(ctx)
    .select()
    .from(ssoHelpRequest)
    .where(and(eq(ssoHelpRequest.companyId, companyId), eq(ssoHelpRequest.attemptId, id)))
    .orderBy(asc(ssoHelpRequest.createdAt))
    .limit(rowsMax)
}

/** Requests whose attempt is not resolved, of every company, oldest first: who waits longest. */
export function listOpenHelpRequests(ctx: TxCtx, rowsMax: number) {
  return dbOf(ctx)
    .select({
      id: ssoHelpRequest.id,
      companyId: ssoHelpRequest.companyId,
      reference: ssoAttempt.reference,
      code: ssoAttempt.code,
      message: ssoHelpRequest.message,
      wordsSealed: ssoHelpRequest.wordsSealed,
      replySealed: ssoHelpRequest.replySealed,
      createdAt: ssoHelpRequest.createdAt,
    })
    .from(ssoHelpRequest)
    .innerJoin(
      ssoAttempt,
      and(eq(ssoAttempt.companyId, ssoHelpRequest.companyId), eq(ssoAttempt.id, ssoHelpRequest.attemptId)),
    )
    .leftJoin(
      ssoResolution,
      and(
        eq(ssoResolution.companyId, ssoHelpRequest.companyId),
        eq(ssoResolution.attemptId, ssoHelpRequest.attemptId),
      ),
    )
    .where(isNull(ssoResolution.attemptId))
    .orderBy(asc(ssoHelpRequest.createdAt))
    .limit(rowsMax)
}

/** False when somebody resolved it before. */
export async function insertResolution(
  ctx: TxCtx,
  resolution: typeof ssoResolution.$inferSelect,
): Promise<boolean> {
  const inserted = await dbOf(ctx)
    .insert(ssoResolution)
    .values(resolution)
    .onConflictDoNothing()
    .returning({ attemptId: ssoResolution.attemptId })
  return inserted.length === 1
}

export async function findResolution(ctx: TxCtx, { companyId, id }: Attempt) {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoResolution)
    .where(and(eq(ssoResolution.companyId, companyId), eq(ssoResolution.attemptId, id)))
  return row ?? null
}
