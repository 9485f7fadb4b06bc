import { dbOf, type TxCtx } from '@kara/db'
import { ssoDirectory, ssoDirectoryUser } from '@kara/db/schema/sso'
import { type CompanyId, companyOf, type PersonId } from '@kara/kernel'
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'

export type DirectoryRow = typeof ssoDirectory.$inferSelect
export type DirectoryUserRow = typeof ssoDirectoryUser.$inferSelect

/** The company whose directory calls with this token; asked before any company is known. */
export async function findCompanyOfToken(ctx: TxCtx, tokenHash: string): Promise<CompanyId | null> {
  const rows = await dbOf(ctx).execute<{ companyId: CompanyId | null }>(
    sql`select app.company_of_directory_token(${tokenHash}) as "companyId"`,
  )
  return rows[0]?.companyId ?? null
}

export async function insertDirectory(ctx: TxCtx, row: DirectoryRow): Promise<void> {
  await dbOf(ctx).insert(ssoDirectory).values(row)
}

export async function setDirectory(
  ctx: TxCtx,
  id: string,
  change: Partial<Pick<DirectoryRow, 'libraryDirectoryId' | 'tokenHash' | 'tokenMadeAt'>>,
): Promise<void> {
  await dbOf(ctx).update(ssoDirectory).set(change).where(own(ctx, id))
}

/** The company of the directory that an address names; asked when the token says nothing. */
export async function findCompanyOfDirectory(ctx: TxCtx, id: string): Promise<CompanyId | null> {
  const rows = await dbOf(ctx).execute<{ companyId: CompanyId | null }>(
    sql`select app.company_of_directory(${id}) as "companyId"`,
  )
  return rows[0]?.companyId ?? null
}

/** Counts one call of a directory: that it was heard, and whether it brought something, or why it was not. */
export async function noteCall(
  ctx: TxCtx,
  id: string,
  call: { readonly isPush: boolean; readonly refusedFor: DirectoryRow['refusedFor'] },
): Promise<void> {
  const now = ctx.clock.now()
  const { isPush, refusedFor } = call
  const heard = { heardAt: now, ...(isPush ? { pushedAt: now, pushCount: sql`push_count + 1` } : {}) }
  const refused = { refusedAt: now, refusedFor, refusalCount: sql`refusal_count + 1` }
  await dbOf(ctx)
    .update(ssoDirectory)
    .set(refusedFor === null ? heard : refused)
    .where(own(ctx, id))
}

/** Support reads directories of every company, the one that was refused last first. */
export function listDirectoriesForSupport(
  ctx: TxCtx,
  { companyId, limit }: { readonly companyId?: CompanyId; readonly limit: number },
): Promise<DirectoryRow[]> {
  return dbOf(ctx)
    .select()
    .from(ssoDirectory)
    .where(and(isNull(ssoDirectory.endedAt), companyId ? eq(ssoDirectory.companyId, companyId) : undefined))
    .orderBy(sql`${ssoDirectory.refusedAt} desc nulls last`, asc(ssoDirectory.createdAt))
    .limit(limit)
}

/** Ends a directory; false when it had ended already. */
export async function endDirectory(ctx: TxCtx, id: string): Promise<boolean> {
  const ended = await dbOf(ctx)
    .update(ssoDirectory)
    .set({ endedAt: ctx.clock.now() })
    .where(and(own(ctx, id), isNull(ssoDirectory.endedAt)))
    .returning({ id: ssoDirectory.id })
  return ended.length === 1
}

export async function findDirectory(ctx: TxCtx, id: string): Promise<DirectoryRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoDirectory)
    .where(and(own(ctx, id), isNull(ssoDirectory.endedAt)))
  return row ?? null
}

export function listDirectories(ctx: TxCtx): Promise<DirectoryRow[]> {
  return dbOf(ctx)
    .select()
    .from(ssoDirectory)
    .where(and(eq(ssoDirectory.companyId, companyOf(ctx)), isNull(ssoDirectory.endedAt)))
    .orderBy(asc(ssoDirectory.createdAt))
}

export async function countUsers(ctx: TxCtx, id: string): Promise<{ active: number; ended: number }> {
  const [row] = await dbOf(ctx).execute<{ active: string; ended: string }>(
    sql`select active, ended from app.count_directory_users(${id})`,
  )
  return { active: Number(row?.active ?? 0), ended: Number(row?.ended ?? 0) }
}

/** How many the library keeps for a directory: everybody it told us of and did not delete. */
export async function countKept(ctx: TxCtx, directoryId: string): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ kept: count() })
    .from(ssoDirectoryUser)
    .where(
      and(
        eq(ssoDirectoryUser.companyId, companyOf(ctx)),
        eq(ssoDirectoryUser.directoryId, directoryId as DirectoryUserRow['directoryId']),
        isNull(ssoDirectoryUser.goneAt),
      ),
    )
  return row?.kept ?? 0
}

export async function findUser(
  ctx: TxCtx,
  directoryId: string,
  libraryUserId: string,
): Promise<DirectoryUserRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoDirectoryUser)
    .where(user(ctx, directoryId, libraryUserId))
    .for('update')
  return row ?? null
}

export async function keepUser(
  ctx: TxCtx,
  row: Omit<DirectoryUserRow, 'companyId' | 'changedAt'>,
): Promise<void> {
  const values = { ...row, companyId: companyOf(ctx), changedAt: ctx.clock.now() }
  const { emailHash, emailDomain, personId, isActive, changedAt, goneAt } = values
  await dbOf(ctx)
    .insert(ssoDirectoryUser)
    .values(values)
    .onConflictDoUpdate({
      target: [ssoDirectoryUser.companyId, ssoDirectoryUser.directoryId, ssoDirectoryUser.libraryUserId],
      set: { emailHash, emailDomain, personId, isActive, changedAt, goneAt },
    })
}

/** Whether a directory of the company that still counts says that this address has left, and none that it works here. */
export async function isShutOut(ctx: TxCtx, emailHash: string): Promise<boolean> {
  const rows = await dbOf(ctx)
    .select({ isActive: ssoDirectoryUser.isActive })
    .from(ssoDirectoryUser)
    .innerJoin(ssoDirectory, eq(ssoDirectory.id, ssoDirectoryUser.directoryId))
    .where(
      and(
        eq(ssoDirectoryUser.companyId, companyOf(ctx)),
        eq(ssoDirectoryUser.emailHash, emailHash),
        isNull(ssoDirectory.endedAt),
      ),
    )
  return rows.length > 0 && rows.every(({ isActive }) => !isActive)
}

/** Remembers whose entry it is, so that a later change of address does not lose the person. */
export async function bindUsers(ctx: TxCtx, emailHash: string, personId: PersonId): Promise<void> {
  await dbOf(ctx)
    .update(ssoDirectoryUser)
    .set({ personId })
    .where(
      and(
        eq(ssoDirectoryUser.companyId, companyOf(ctx)),
        eq(ssoDirectoryUser.emailHash, emailHash),
        isNull(ssoDirectoryUser.personId),
      ),
    )
}

function own(ctx: TxCtx, id: string) {
  return and(eq(ssoDirectory.companyId, companyOf(ctx)), eq(ssoDirectory.id, id as DirectoryRow['id']))
}

function user(ctx: TxCtx, directoryId: string, libraryUserId: string) {
  return and(
    eq(ssoDirectoryUser.companyId, companyOf(ctx)),
    eq(ssoDirectoryUser.directoryId, directoryId as DirectoryUserRow['directoryId']),
    eq(ssoDirectoryUser.libraryUserId, libraryUserId),
  )
}
