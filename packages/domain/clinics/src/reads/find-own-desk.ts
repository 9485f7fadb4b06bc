import { inTransaction } from '@kara/db'
import { type Ctx, invariant, type ProfessionalId } from '@kara/kernel'
import { mayKeepDesk, mayWork } from '../access.ts'
import type { AskedMembership, KeptClinic } from '../contracts.ts'
import { inviteMissing } from '../errors.ts'
import { findClinic, listMembers } from '../store/clinics.ts'
import * as store from '../store/desks.ts'
import { findInvite, type InviteId, listAsked } from '../store/invites.ts'
import { readNames } from './list-acts.ts'
import { namedInvites } from './list-asked-memberships.ts'

/** The clinic at whose desk the person of this call sits, with its members; null: they sit at none. */
export async function findOwnDesk(ctx: Ctx): Promise<KeptClinic | null> {
  mayKeepDesk(ctx)
  const found = await inTransaction(ctx, async (ctx) => {
    const own = await store.findOwnDesk(ctx)
    if (!own) return null
    const [clinic, members] = await Promise.all([
      findClinic(ctx, own.clinicId),
      listMembers(ctx, own.clinicId),
    ])
    invariant(clinic, 'whoever sits at the desk sees the clinic')
    return { own, clinic, ids: members.map((one) => one.professionalId as ProfessionalId) }
  })
  if (!found) return null
  const nameOf = await readNames(ctx, found.ids)
  const { id, name, place } = found.clinic
  return {
    ...{ id, name, place },
    deskId: found.own.id,
    ownName: found.own.name,
    members: found.ids
      .map((professionalId) => ({ professionalId, displayName: nameOf.get(professionalId) ?? '' }))
      .sort((one, other) => one.displayName.localeCompare(other.displayName)),
  }
}

/** Invitations to a desk that wait for the person of this call. */
export async function listAskedDesks(ctx: Ctx): Promise<AskedMembership[]> {
  mayKeepDesk(ctx)
  const found = await inTransaction(ctx, async (ctx) => {
    const rows = await listAsked(ctx, true, null)
    return Promise.all(rows.map(async (row) => ({ row, clinic: await findClinic(ctx, row.clinicId) })))
  })
  return namedInvites(ctx, found)
}

/** One invitation to a desk, whatever became of it. @throws `clinics.invite_missing` */
export async function getAskedDesk(ctx: Ctx, id: InviteId): Promise<AskedMembership> {
  mayKeepDesk(ctx)
  const found = await inTransaction(ctx, async (ctx) => {
    const row = await findInvite(ctx, id)
    if (!row) throw inviteMissing()
    return { row, clinic: await findClinic(ctx, row.clinicId) }
  })
  const [asked] = await namedInvites(ctx, [found])
  invariant(asked, 'an invitation that was read is shown')
  return asked
}

/** How somebody at the desk is called, for a letter to a member of their clinic. */
export async function findDeskName(ctx: Ctx, id: string): Promise<string | null> {
  mayWork(ctx)
  return (await inTransaction(ctx, (ctx) => store.listDeskNames(ctx, [id]))).get(id) ?? null
}
