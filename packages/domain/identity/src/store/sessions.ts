import { dbOf, type TxCtx } from '@kara/db'
import { handoff, loginSession } from '@kara/db/schema/identity'
import type { CompanyId, PersonId } from '@kara/kernel'
import { and, desc, eq, gt, inArray, isNull, lte, ne, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { limits, type SignInId } from '../contracts.ts'

export type LoginRow = typeof loginSession.$inferSelect
export type HandoffRow = typeof handoff.$inferSelect

export async function insertLogin(ctx: TxCtx, row: LoginRow): Promise<void> {
  await dbOf(ctx).insert(loginSession).values(row)
}

export async function findLogin(ctx: TxCtx, sessionId: string): Promise<LoginRow | null> {
  const [row] = await dbOf(ctx).select().from(loginSession).where(eq(loginSession.id, sessionId))
  return row ?? null
}

/** The same, locked until the commit. */
export async function lockLogin(ctx: TxCtx, sessionId: string): Promise<LoginRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(loginSession)
    .where(eq(loginSession.id, sessionId))
    .for('update')
  return row ?? null
}

/** Sessions that are not over, newest first. */
export async function listLogins(ctx: TxCtx, personId: PersonId): Promise<LoginRow[]> {
  const rows = await dbOf(ctx)
    .select()
    .from(loginSession)
    .where(and(eq(loginSession.personId, personId), gt(loginSession.expiresAt, ctx.clock.now())))
    .orderBy(desc(loginSession.createdAt), desc(loginSession.id))
    .limit(limits.sessionsShownMax)
  return rows
}

/** Moves the end of a session, at most to its absolute end. */
export async function prolongLogin(
  ctx: TxCtx,
  sessionId: string,
  expiresAt: Temporal.Instant,
): Promise<void> {
  await dbOf(ctx)
    .update(loginSession)
    .set({ expiresAt: sql`least(${expiresAt.toString()}::timestamptz, ${loginSession.absoluteExpiresAt})` })
    .where(eq(loginSession.id, sessionId))
}

export async function deleteLogin(ctx: TxCtx, sessionId: string): Promise<void> {
  await dbOf(ctx).delete(loginSession).where(eq(loginSession.id, sessionId))
}

export async function deleteLogins(ctx: TxCtx, personId: PersonId): Promise<void> {
  await dbOf(ctx).delete(loginSession).where(eq(loginSession.personId, personId))
}

/** Ends what came from these sign-ins, on every host; answers with what was ended. */
export async function deleteSignIns(ctx: TxCtx, signInIds: readonly SignInId[]): Promise<LoginRow[]> {
  if (signInIds.length === 0) return []
  return dbOf(ctx)
    .delete(loginSession)
    .where(inArray(loginSession.signInId, [...signInIds]))
    .returning()
}

/** Ends the sessions of a person that a company's sign-in opened, or all but one. Answers how many. */
export async function deleteSomeLogins(
  ctx: TxCtx,
  personId: PersonId,
  which: { readonly companyId?: CompanyId; readonly exceptId?: string },
): Promise<number> {
  const ended = await dbOf(ctx)
    .delete(loginSession)
    .where(
      and(
        eq(loginSession.personId, personId),
        which.companyId ? eq(loginSession.companyId, which.companyId) : undefined,
        which.exceptId ? ne(loginSession.id, which.exceptId) : undefined,
      ),
    )
    .returning({ id: loginSession.id })
  return ended.length
}

export async function deleteExpiredLogins(ctx: TxCtx): Promise<void> {
  await dbOf(ctx).delete(loginSession).where(lte(loginSession.expiresAt, ctx.clock.now()))
}

/** Removes what is over of a person: it opens nothing any more and tells where they were. */
export async function forgetEnded(ctx: TxCtx, personId: PersonId): Promise<void> {
  const now = ctx.clock.now()
  await dbOf(ctx)
    .delete(loginSession)
    .where(and(eq(loginSession.personId, personId), lte(loginSession.expiresAt, now)))
  await dbOf(ctx)
    .delete(handoff)
    .where(and(eq(handoff.personId, personId), lte(handoff.expiresAt, now)))
}

export async function insertHandoff(
  ctx: TxCtx,
  row: Omit<HandoffRow, 'createdAt' | 'consumedAt'>,
): Promise<void> {
  await dbOf(ctx)
    .insert(handoff)
    .values({ ...row, createdAt: ctx.clock.now() })
}

/** Takes a code for good, in one statement: of two callers one gets it. */
export async function consumeHandoff(
  ctx: TxCtx,
  wanted: { readonly codeHash: string; readonly host: string; readonly browserHash: string },
): Promise<HandoffRow | null> {
  const now = ctx.clock.now()
  const [row] = await dbOf(ctx)
    .update(handoff)
    .set({ consumedAt: now })
    .where(
      and(
        eq(handoff.codeHash, wanted.codeHash),
        eq(handoff.toHost, wanted.host),
        isNull(handoff.consumedAt),
        gt(handoff.expiresAt, now),
        eq(handoff.browserHash, wanted.browserHash),
      ),
    )
    .returning()
  return row ?? null
}
