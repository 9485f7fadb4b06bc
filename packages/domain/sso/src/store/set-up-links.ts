import { dbOf, type TxCtx } from '@kara/db'
import { ssoSetUpLink } from '@kara/db/schema/sso'
import { type CompanyId, companyOf, type SetUpLinkId } from '@kara/kernel'
import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

export type SetUpLinkRow = typeof ssoSetUpLink.$inferSelect

export async function insertLink(ctx: TxCtx, link: SetUpLinkRow): Promise<void> {
  await dbOf(ctx).insert(ssoSetUpLink).values(link)
}

/** Ends whichever link has not been ended; one that ran out is ended as well. */
export async function endLink(ctx: TxCtx, why: 'replaced' | 'withdrawn'): Promise<SetUpLinkId | null> {
  const [row] = await dbOf(ctx)
    .update(ssoSetUpLink)
    .set({ endedAt: ctx.clock.now(), endedWhy: why })
    .where(and(eq(ssoSetUpLink.companyId, companyOf(ctx)), isNull(ssoSetUpLink.endedAt)))
    .returning({ id: ssoSetUpLink.id })
  return row?.id ?? null
}

export async function countLinksSince(ctx: TxCtx, since: Temporal.Instant): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ made: count() })
    .from(ssoSetUpLink)
    .where(and(eq(ssoSetUpLink.companyId, companyOf(ctx)), gt(ssoSetUpLink.createdAt, since)))
  return row?.made ?? 0
}

export async function findNewestLink(ctx: TxCtx): Promise<SetUpLinkRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoSetUpLink)
    .where(eq(ssoSetUpLink.companyId, companyOf(ctx)))
    .orderBy(desc(ssoSetUpLink.createdAt), desc(ssoSetUpLink.id))
    .limit(1)
  return row ?? null
}

export async function findLink(ctx: TxCtx, id: SetUpLinkId): Promise<SetUpLinkRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoSetUpLink)
    .where(and(eq(ssoSetUpLink.companyId, companyOf(ctx)), eq(ssoSetUpLink.id, id)))
  return row ?? null
}

export async function findLinkByHash(ctx: TxCtx, tokenHash: string): Promise<SetUpLinkRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoSetUpLink)
    .where(and(eq(ssoSetUpLink.companyId, companyOf(ctx)), eq(ssoSetUpLink.tokenHash, tokenHash)))
  return row ?? null
}

/** The company to which a set-up link leads; asked before any company is known. */
export async function findCompanyOfLink(ctx: TxCtx, tokenHash: string): Promise<CompanyId | null> {
  const rows = await dbOf(ctx).execute<{ companyId: CompanyId | null }>(
    sql`select app.company_of_sso_set_up_link(${tokenHash}) as "companyId"`,
  )
  return rows[0]?.companyId ?? null
}

export async function countOpening(ctx: TxCtx, id: SetUpLinkId): Promise<void> {
  await dbOf(ctx)
    .update(ssoSetUpLink)
    .set({ openedTimes: sql`${ssoSetUpLink.openedTimes} + 1`, openedAt: ctx.clock.now() })
    .where(and(eq(ssoSetUpLink.companyId, companyOf(ctx)), eq(ssoSetUpLink.id, id)))
}
