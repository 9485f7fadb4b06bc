import { dbOf, type TxCtx } from '@kara/db'
import { adminInvite } from '@kara/db/schema/companies'
import { companyOf, type PersonId } from '@kara/kernel'
import { and, count, desc, eq, gt, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type AdminInviteId, limits } from '../contracts.ts'
import type { AdminInviteFaceRow } from '../rules/admin-invites.ts'

export type AdminInviteRow = typeof adminInvite.$inferSelect

export async function insertInvite(
  ctx: TxCtx,
  row: Omit<AdminInviteRow, 'companyId' | 'state' | 'createdAt' | 'endedAt' | 'personId'>,
): Promise<AdminInviteRow> {
  const values = {
    ...row,
    companyId: companyOf(ctx),
    state: 'waiting',
    createdAt: row.sentAt,
    endedAt: null,
    personId: null,
  } as const
  await dbOf(ctx).insert(adminInvite).values(values)
  return values
}

/** One that the scope shows: of the company, or to an address that the person proved. */
export async function findInvite(ctx: TxCtx, id: AdminInviteId): Promise<AdminInviteRow | null> {
  const [row] = await dbOf(ctx).select().from(adminInvite).where(eq(adminInvite.id, id))
  return row ?? null
}

/** The invitation to this address that waits for an answer. */
export async function findWaiting(ctx: TxCtx, emailNorm: string): Promise<AdminInviteRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(adminInvite)
    .where(and(isWaiting(ctx), eq(adminInvite.emailNorm, emailNorm)))
  return row ?? null
}

/** Changes an invitation that waits; null when it was answered or taken back meanwhile. */
export async function changeWaiting(
  ctx: TxCtx,
  id: AdminInviteId,
  set: Partial<Pick<AdminInviteRow, 'state' | 'endedAt' | 'personId' | 'sentAt' | 'expiresAt' | 'invitedBy'>>,
): Promise<AdminInviteRow | null> {
  const [row] = await dbOf(ctx)
    .update(adminInvite)
    .set(set)
    .where(and(isWaiting(ctx), eq(adminInvite.id, id)))
    .returning()
  return row ?? null
}

/** What somebody asked while they ran the company's side is not taken any more. */
export async function withdrawInvitesOf(ctx: TxCtx, invitedBy: PersonId): Promise<void> {
  await dbOf(ctx)
    .update(adminInvite)
    .set({ state: 'withdrawn', endedAt: ctx.clock.now() })
    .where(and(isWaiting(ctx), eq(adminInvite.invitedBy, invitedBy)))
}

/** How many could still be accepted. */
export async function countOpen(ctx: TxCtx): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ open: count() })
    .from(adminInvite)
    .where(and(isWaiting(ctx), gt(adminInvite.expiresAt, ctx.clock.now())))
  return row?.open ?? 0
}

export async function countSentSince(ctx: TxCtx, since: Temporal.Instant): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ sent: count() })
    .from(adminInvite)
    .where(and(eq(adminInvite.companyId, companyOf(ctx)), gt(adminInvite.sentAt, since)))
  return row?.sent ?? 0
}

/** Those that wait, then the latest that ended. */
export function listInvites(ctx: TxCtx): Promise<AdminInviteRow[]> {
  return dbOf(ctx)
    .select()
    .from(adminInvite)
    .where(eq(adminInvite.companyId, companyOf(ctx)))
    .orderBy(sql`${adminInvite.state} <> 'waiting'`, desc(adminInvite.sentAt), desc(adminInvite.id))
    .limit(limits.adminInvitesPerPage)
}

/** Which company asks for what, without who is asked; for whoever holds the link. */
export async function findFace(ctx: TxCtx, id: AdminInviteId): Promise<AdminInviteFaceRow | null> {
  const [row] = await dbOf(ctx).execute<{ [Key in keyof AdminInviteFaceRow]: AdminInviteFaceRow[Key] }>(
    sql`select company_id as "companyId", company_name as "companyName", role, invited_by as "invitedBy", state,
      (extract(epoch from expires_at) * 1000)::bigint::text as "expiresAt" from app.admin_invite_face(${id})`,
  )
  return row ?? null
}

function isWaiting(ctx: TxCtx) {
  return and(eq(adminInvite.companyId, companyOf(ctx)), eq(adminInvite.state, 'waiting'))
}
