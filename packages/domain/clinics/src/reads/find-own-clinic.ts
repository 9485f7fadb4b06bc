import { inTransaction } from '@kara/db'
import { type Ctx, invariant, type ProfessionalId } from '@kara/kernel'
import { mayBelong } from '../access.ts'
import type { Clinic, ClinicInvite } from '../contracts.ts'
import { administratorsOnly } from '../errors.ts'
import { toInvite } from '../rules.ts'
import * as store from '../store/clinics.ts'
import { listDesks } from '../store/desks.ts'
import { listInvites } from '../store/invites.ts'
import { readNames } from './list-acts.ts'

/** The clinic of the professional of this call, with everybody who belongs to it; null: they belong to none. */
export async function findOwnClinic(ctx: Ctx): Promise<Clinic | null> {
  const professionalId = mayBelong(ctx)
  const found = await inTransaction(ctx, async (ctx) => {
    const own = await store.findOwnMembership(ctx)
    if (!own) return null
    const [clinic, members, desks] = await Promise.all([
      store.findClinic(ctx, own.clinicId),
      store.listMembers(ctx, own.clinicId),
      listDesks(ctx, own.clinicId),
    ])
    invariant(clinic, 'a member sees their clinic')
    return { own, clinic, members, desks }
  })
  if (!found) return null
  const nameOf = await readNames(
    ctx,
    found.members.map((one) => one.professionalId as ProfessionalId),
  )
  const { id, name, place } = found.clinic
  return {
    id,
    name,
    place,
    isAdministrator: found.own.isAdministrator,
    desks: found.desks.map(({ id, name, since }) => ({ id, name, since: since.toString() })),
    members: found.members
      .map((one) => ({
        professionalId: one.professionalId,
        displayName: nameOf.get(one.professionalId) ?? '',
        isAdministrator: one.isAdministrator,
        joinedAt: one.joinedAt.toString(),
      }))
      .sort((one, other) => {
        const isOwnFirst =
          Number(other.professionalId === professionalId) - Number(one.professionalId === professionalId)
        return isOwnFirst || one.displayName.localeCompare(other.displayName)
      }),
  }
}

/** The invitations of the clinic: those that wait, then the latest that ended. @throws `clinics.administrators_only` */
export async function listClinicInvites(
  ctx: Ctx,
): Promise<(ClinicInvite & { readonly inviteeName: string | null })[]> {
  mayBelong(ctx)
  const { rows, now } = await inTransaction(ctx, async (ctx) => {
    const own = await store.findOwnMembership(ctx)
    if (!own?.isAdministrator) throw administratorsOnly()
    return { rows: await listInvites(ctx, own.clinicId), now: ctx.clock.now() }
  })
  const named = rows.flatMap(({ inviteeId }) => inviteeId ?? [])
  const nameOf = await readNames(ctx, named)
  return rows.map((row) => ({
    ...toInvite(row, now),
    inviteeName: row.inviteeId ? (nameOf.get(row.inviteeId) ?? null) : null,
  }))
}
