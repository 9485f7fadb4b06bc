import { inTransaction } from '@kara/db'
import { type Ctx, inScope, type ProfessionalId } from '@kara/kernel'
import { mayBelong, mayWork } from '../access.ts'
import type { AskedMembership, ClinicInvite } from '../contracts.ts'
import { inviteMissing } from '../errors.ts'
import { inviteStateAt, toInvite } from '../rules.ts'
import { findClinic, findOwnMembership } from '../store/clinics.ts'
import * as store from '../store/invites.ts'
import { readNames } from './list-acts.ts'

/** Invitations that wait for the professional of this call. */
export async function listAskedMemberships(ctx: Ctx): Promise<AskedMembership[]> {
  mayBelong(ctx)
  const found = await inTransaction(ctx, async (ctx) => {
    const own = await findOwnMembership(ctx)
    const rows = await store.listAsked(ctx, false, own?.clinicId ?? null)
    return Promise.all(rows.map(async (row) => ({ row, clinic: await findClinic(ctx, row.clinicId) })))
  })
  return namedInvites(ctx, found)
}

/** One invitation to the professional of this call, whatever became of it. @throws `clinics.invite_missing` */
export async function getAskedMembership(ctx: Ctx, id: store.InviteId): Promise<AskedMembership> {
  const professionalId = mayBelong(ctx)
  const found = await inTransaction(ctx, async (ctx) => {
    const row = await store.findInvite(ctx, id)
    const isTheirs =
      row &&
      !row.isDesk &&
      (row.inviteeId === professionalId ||
        (row.emailNorm !== null && (await store.provesAddress(ctx, row.emailNorm))))
    if (!isTheirs) throw inviteMissing()
    return { row, clinic: await findClinic(ctx, row.clinicId) }
  })
  const [asked] = await namedInvites(ctx, [found])
  if (!asked) throw inviteMissing()
  return asked
}

/** The invitation as the job that brings it reads it, in the scope of whoever invited. */
export async function findInviteForLetter(
  ctx: Ctx,
  id: store.InviteId,
): Promise<(ClinicInvite & { readonly clinicName: string; readonly place: string }) | null> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findInvite(ctx, id)
    const clinic = row && (await findClinic(ctx, row.clinicId))
    if (!row || !clinic) return null
    return { ...toInvite(row, ctx.clock.now()), clinicName: clinic.name, place: clinic.place }
  })
}

type Found = {
  readonly row: store.InviteRow
  readonly clinic: { readonly name: string; readonly place: string } | null
}

/** With the names that their readers see. */
export async function namedInvites(ctx: Ctx, found: readonly Found[]): Promise<AskedMembership[]> {
  const ids = found.map(({ row }) => row.invitedBy as ProfessionalId)
  const nameOf = await readNames(inScope(ctx, ctx.scope), ids)
  return found.map(({ row, clinic }) => ({
    inviteId: row.id,
    clinicName: clinic?.name ?? '',
    place: clinic?.place ?? '',
    invitedByName: nameOf.get(row.invitedBy) ?? '',
    state: inviteStateAt(row, ctx.clock.now()),
    expiresAt: row.expiresAt.toString(),
  }))
}
