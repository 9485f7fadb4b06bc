import { dbOf, type TxCtx } from '@kara/db'
import { clinicInvite } from '@kara/db/schema/clinics'
import type { Id, ProfessionalId } from '@kara/kernel'
import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'
import type { ClinicId } from './clinics.ts'

export type InviteRow = typeof clinicInvite.$inferSelect
export type InviteId = Id<'clinic_invite'>

/** Writes an invitation; null when the same professional is invited meanwhile. */
export async function insertInvite(ctx: TxCtx, row: InviteRow): Promise<InviteRow | null> {
  const [written] = await dbOf(ctx).insert(clinicInvite).values(row).onConflictDoNothing().returning()
  return written ?? null
}

export async function findInvite(ctx: TxCtx, id: InviteId, lock = false): Promise<InviteRow | null> {
  const query = dbOf(ctx).select().from(clinicInvite).where(eq(clinicInvite.id, id))
  const [row] = await (lock ? query.for('no key update') : query)
  return row ?? null
}

/** The invitation of a clinic to this address, or to this professional, that waits for an answer; locked. */
export async function lockWaiting(
  ctx: TxCtx,
  clinicId: ClinicId,
  to: { readonly emailNorm: string; readonly isDesk: boolean } | { readonly inviteeId: ProfessionalId },
): Promise<InviteRow | null> {
  const isTo =
    'emailNorm' in to
      ? and(eq(clinicInvite.emailNorm, to.emailNorm), eq(clinicInvite.isDesk, to.isDesk))
      : and(isNull(clinicInvite.emailNorm), eq(clinicInvite.inviteeId, to.inviteeId))
  const [row] = await dbOf(ctx)
    .select()
    .from(clinicInvite)
    .where(and(eq(clinicInvite.clinicId, clinicId), eq(clinicInvite.state, 'waiting'), isTo))
    .for('no key update')
  return row ?? null
}

/** Changes an invitation that waits; null when it was answered or taken back meanwhile. */
export async function changeWaiting(
  ctx: TxCtx,
  id: InviteId,
  set: Partial<
    Pick<InviteRow, 'state' | 'endedAt' | 'inviteeId' | 'sentAt' | 'expiresAt' | 'locale' | 'invitedBy'>
  >,
): Promise<InviteRow | null> {
  const [row] = await dbOf(ctx)
    .update(clinicInvite)
    .set(set)
    .where(and(eq(clinicInvite.id, id), eq(clinicInvite.state, 'waiting')))
    .returning()
  return row ?? null
}

/** Nobody accepts an invitation of a clinic that closes. */
export async function withdrawAll(ctx: TxCtx, clinicId: ClinicId): Promise<void> {
  await dbOf(ctx)
    .update(clinicInvite)
    .set({ state: 'withdrawn', endedAt: ctx.clock.now() })
    .where(and(eq(clinicInvite.clinicId, clinicId), eq(clinicInvite.state, 'waiting')))
}

export async function countSentSince(ctx: TxCtx, id: ClinicId, since: Temporal.Instant): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ sent: count() })
    .from(clinicInvite)
    .where(and(eq(clinicInvite.clinicId, id), gt(clinicInvite.sentAt, since)))
  return row?.sent ?? 0
}

/** The invitations of a clinic: those that wait, then the latest that ended. */
export function listInvites(ctx: TxCtx, clinicId: ClinicId): Promise<InviteRow[]> {
  return dbOf(ctx)
    .select()
    .from(clinicInvite)
    .where(eq(clinicInvite.clinicId, clinicId))
    .orderBy(sql`${clinicInvite.state} <> 'waiting'`, desc(clinicInvite.sentAt), desc(clinicInvite.id))
    .limit(limits.invitesPerPage)
}

/**
 * Those that wait for whoever the scope is of: for a professional by name, or by an address that they proved; to a desk
 * by the address alone.
 */
export function listAsked(ctx: TxCtx, isDesk: boolean, except: ClinicId | null): Promise<InviteRow[]> {
  return dbOf(ctx)
    .select()
    .from(clinicInvite)
    .where(
      and(
        eq(clinicInvite.state, 'waiting'),
        eq(clinicInvite.isDesk, isDesk),
        gt(clinicInvite.expiresAt, ctx.clock.now()),
        except ? sql`${clinicInvite.clinicId} <> ${except}` : undefined,
      ),
    )
    .orderBy(desc(clinicInvite.sentAt))
    .limit(limits.invitesPerPage)
}

/** Whether the person of the scope has proved an address. */
export async function provesAddress(ctx: TxCtx, emailNorm: string): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ proves: boolean }>(
    sql`select app.proves_address(${emailNorm}) as proves`,
  )
  return row?.proves ?? false
}
