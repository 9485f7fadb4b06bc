import { dbOf, type TxCtx } from '@kara/db'
import { clientInvite } from '@kara/db/schema/scheduling'
import { type Id, type PersonId, type ProfessionalId, professionalOf } from '@kara/kernel'
import { and, count, desc, eq, gt, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'
import type { InviteFaceRow } from '../rules/invites.ts'

export type InviteRow = typeof clientInvite.$inferSelect
export type InviteId = Id<'client_invite'>

/** Writes an invite, or sends the one anew that waits for an answer from the same address. */
export async function upsertInvite(ctx: TxCtx, row: typeof clientInvite.$inferInsert): Promise<InviteRow> {
  const { name, locale, sentAt, expiresAt } = row
  const [written] = await dbOf(ctx)
    .insert(clientInvite)
    .values(row)
    .onConflictDoUpdate({
      target: [clientInvite.professionalId, clientInvite.emailNorm],
      targetWhere: sql`state = 'waiting'`,
      set: { name, locale, sentAt, expiresAt },
    })
    .returning()
  return written as InviteRow
}

export async function findInvite(ctx: TxCtx, id: InviteId, lock = false): Promise<InviteRow | null> {
  const query = dbOf(ctx).select().from(clientInvite).where(eq(clientInvite.id, id))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** The latest invite that this client of the professional of the scope accepted. */
export async function findAccepted(ctx: TxCtx, personId: PersonId): Promise<InviteRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(clientInvite)
    .where(
      and(
        eq(clientInvite.professionalId, professionalOf(ctx)),
        eq(clientInvite.personId, personId),
        eq(clientInvite.state, 'accepted'),
      ),
    )
    .orderBy(desc(clientInvite.endedAt))
    .limit(1)
  return row ?? null
}

/** The invite to this address that waits for an answer. */
export async function findWaiting(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  emailNorm: string,
): Promise<InviteRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(clientInvite)
    .where(
      and(
        eq(clientInvite.professionalId, professionalId),
        eq(clientInvite.emailNorm, emailNorm),
        eq(clientInvite.state, 'waiting'),
      ),
    )
    .for('update')
  return row ?? null
}

/** Who asks, in which state, without who is asked; for whoever holds the link. */
export async function findFace(ctx: TxCtx, id: InviteId): Promise<InviteFaceRow | null> {
  const [row] = await dbOf(ctx).execute<{ [Key in keyof InviteFaceRow]: InviteFaceRow[Key] }>(
    sql`select professional_id as "professionalId", state,
      (extract(epoch from expires_at) * 1000)::bigint::text as "expiresAt" from app.client_invite_face(${id})`,
  )
  return row ?? null
}

/** Changes an invite that waits; null when it was answered or taken back meanwhile. */
export async function changeWaiting(
  ctx: TxCtx,
  id: InviteId,
  set: Partial<Pick<InviteRow, 'state' | 'endedAt' | 'personId' | 'sentAt' | 'expiresAt'>>,
): Promise<InviteRow | null> {
  const [row] = await dbOf(ctx)
    .update(clientInvite)
    .set(set)
    .where(and(eq(clientInvite.id, id), eq(clientInvite.state, 'waiting')))
    .returning()
  return row ?? null
}

export async function countSentSince(ctx: TxCtx, since: Temporal.Instant): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ sent: count() })
    .from(clientInvite)
    .where(gt(clientInvite.sentAt, since))
  return row?.sent ?? 0
}

/** The invites that the scope shows: a professional's own, or those to a person's proven addresses. */
export function listInvites(ctx: TxCtx, which: 'all' | 'waiting'): Promise<InviteRow[]> {
  return dbOf(ctx)
    .select()
    .from(clientInvite)
    .where(which === 'waiting' ? eq(clientInvite.state, 'waiting') : undefined)
    .orderBy(sql`${clientInvite.state} <> 'waiting'`, desc(clientInvite.sentAt))
    .limit(limits.invitesPerPage)
}
