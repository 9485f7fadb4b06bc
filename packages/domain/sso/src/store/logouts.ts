import { dbOf, type TxCtx } from '@kara/db'
import { ssoLogout, ssoProviderSession } from '@kara/db/schema/sso'
import { type CompanyId, type ConnectionId, companyOf } from '@kara/kernel'
import { and, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

export type ProviderSessionRow = typeof ssoProviderSession.$inferSelect
export type LogoutRow = typeof ssoLogout.$inferSelect

export async function insertProviderSession(ctx: TxCtx, row: ProviderSessionRow): Promise<void> {
  await dbOf(ctx).insert(ssoProviderSession).values(row)
}

/** Takes a sign-in's side at the provider: of two who ask one gets it. */
export async function takeProviderSession(ctx: TxCtx, signInId: string): Promise<ProviderSessionRow | null> {
  const [row] = await dbOf(ctx)
    .delete(ssoProviderSession)
    .where(
      and(
        eq(ssoProviderSession.companyId, companyOf(ctx)),
        eq(ssoProviderSession.signInId, signInId as ProviderSessionRow['signInId']),
        gt(ssoProviderSession.expiresAt, ctx.clock.now()),
      ),
    )
    .returning()
  return row ?? null
}

/** Takes what a provider wants ended: of one person, by its own numbers of sessions where it names any. */
export async function takeProviderSessions(
  ctx: TxCtx,
  wanted: {
    readonly connectionId: ConnectionId
    /** Null where it names a session only. */
    readonly subjectHash: string | null
    readonly indexHashes: readonly string[]
    /** What began after the question was asked is not meant by it. */
    readonly begunUntil: Temporal.Instant
    readonly limit: number
  },
): Promise<ProviderSessionRow[]> {
  const { connectionId, subjectHash, indexHashes, begunUntil, limit } = wanted
  if (subjectHash === null && indexHashes.length === 0) return []
  const found = await dbOf(ctx)
    .select({ signInId: ssoProviderSession.signInId })
    .from(ssoProviderSession)
    .where(
      and(
        eq(ssoProviderSession.companyId, companyOf(ctx)),
        eq(ssoProviderSession.connectionId, connectionId),
        subjectHash === null ? undefined : eq(ssoProviderSession.subjectHash, subjectHash),
        indexHashes.length > 0 ? inArray(ssoProviderSession.indexHash, [...indexHashes]) : undefined,
        lte(ssoProviderSession.begunAt, begunUntil),
      ),
    )
    .limit(limit)
  if (found.length === 0) return []
  return dbOf(ctx)
    .delete(ssoProviderSession)
    .where(
      and(
        eq(ssoProviderSession.companyId, companyOf(ctx)),
        inArray(
          ssoProviderSession.signInId,
          found.map(({ signInId }) => signInId),
        ),
      ),
    )
    .returning()
}

/** Whose sign-out a browser, or a provider's answer, belongs to; asked before any company is known. */
export async function findCompanyOfLogout(ctx: TxCtx, hash: string): Promise<CompanyId | null> {
  const rows = await dbOf(ctx).execute<{ companyId: CompanyId | null }>(
    sql`select app.company_of_sso_logout(${hash}) as "companyId"`,
  )
  return rows[0]?.companyId ?? null
}

export async function insertLogout(ctx: TxCtx, row: LogoutRow): Promise<void> {
  await dbOf(ctx).insert(ssoLogout).values(row)
}

/** What a browser was offered on this host, while it is offered. */
export async function findOffered(
  ctx: TxCtx,
  { browserHash, host }: Pick<LogoutRow, 'browserHash' | 'host'>,
): Promise<LogoutRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoLogout)
    .where(
      and(
        eq(ssoLogout.companyId, companyOf(ctx)),
        eq(ssoLogout.browserHash, browserHash),
        eq(ssoLogout.host, host),
        gt(ssoLogout.expiresAt, ctx.clock.now()),
      ),
    )
  return row ?? null
}

/** Notes what the provider is asked; asked again, only the newest question can be answered. False once it was. */
export async function markAsked(
  ctx: TxCtx,
  { id }: Pick<LogoutRow, 'id'>,
  question: { readonly requestId: string; readonly stateHash: string },
): Promise<boolean> {
  const asked = await dbOf(ctx)
    .update(ssoLogout)
    .set({ ...question, askedAt: ctx.clock.now() })
    .where(and(eq(ssoLogout.companyId, companyOf(ctx)), eq(ssoLogout.id, id), isNull(ssoLogout.answeredAt)))
    .returning({ id: ssoLogout.id })
  return asked.length === 1
}

/** The question that an answer belongs to by its state, of one connection; null when it is too late. */
export async function findAsked(ctx: TxCtx, stateHash: string): Promise<LogoutRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoLogout)
    .where(
      and(
        eq(ssoLogout.companyId, companyOf(ctx)),
        eq(ssoLogout.stateHash, stateHash),
        gt(ssoLogout.expiresAt, ctx.clock.now()),
      ),
    )
  return row ?? null
}

/** Takes the one answer; nothing that names anybody is needed after it. */
export async function markAnswered(
  ctx: TxCtx,
  { id }: Pick<LogoutRow, 'id'>,
  isConfirmed: boolean,
): Promise<boolean> {
  const answered = await dbOf(ctx)
    .update(ssoLogout)
    .set({ answeredAt: ctx.clock.now(), isConfirmed, subjectSealed: null })
    .where(and(eq(ssoLogout.companyId, companyOf(ctx)), eq(ssoLogout.id, id), isNull(ssoLogout.answeredAt)))
    .returning({ id: ssoLogout.id })
  return answered.length === 1
}

/** Deletes what is over of the company. */
export async function deleteOverLogouts(ctx: TxCtx): Promise<number> {
  const now = ctx.clock.now()
  const sessions = await dbOf(ctx)
    .delete(ssoProviderSession)
    .where(and(eq(ssoProviderSession.companyId, companyOf(ctx)), lte(ssoProviderSession.expiresAt, now)))
    .returning({ id: ssoProviderSession.signInId })
  const logouts = await dbOf(ctx)
    .delete(ssoLogout)
    .where(and(eq(ssoLogout.companyId, companyOf(ctx)), lte(ssoLogout.expiresAt, now)))
    .returning({ id: ssoLogout.id })
  return sessions.length + logouts.length
}
