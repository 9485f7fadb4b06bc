import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayBelong, mayKeepDesk } from '../access.ts'
import { deskMissing, noDesk } from '../errors.ts'
import { deskEnded, membershipChanged } from '../events.ts'
import { asAdministrator } from '../steps/as-administrator.ts'
import { findClinic, listMembers } from '../store/clinics.ts'
import * as store from '../store/desks.ts'

/** Whoever sits at the desk leaves it, at once. Administrators are told. @throws `clinics.no_desk` */
export async function leaveDesk(ctx: Ctx): Promise<void> {
  mayKeepDesk(ctx)
  await inTransaction(ctx, async (ctx) => {
    const own = await store.findOwnDesk(ctx)
    if (!own) throw noDesk()
    const [clinic, members] = await Promise.all([
      findClinic(ctx, own.clinicId),
      listMembers(ctx, own.clinicId),
    ])
    invariant(clinic, 'whoever sits at the desk sees the clinic')
    if (!(await store.endDesk(ctx, own.clinicId, own.id))) throw noDesk()
    await recordAudit(ctx, 'clinic_desk.left', { kind: 'clinic_desk', id: own.id })
    for (const { professionalId: toldId, isAdministrator } of members) {
      if (!isAdministrator) continue
      const facts = { toldId, aboutId: own.id, clinicName: clinic.name, cause: own.id }
      await publish(ctx, membershipChanged({ news: 'desk_left', ...facts }))
    }
  })
}

/**
 * An administrator takes somebody from the desk: what they are saving is saved before, and nothing after. They and every
 * other member are told.
 *
 * @throws `clinics.administrators_only`, `clinics.desk_missing`
 */
export async function endDesk(ctx: Ctx, id: store.DeskId): Promise<void> {
  mayBelong(ctx)
  await asAdministrator(ctx, async (ctx, { clinic, own }) => {
    const ended = await store.endDesk(ctx, clinic.id, id)
    if (!ended) throw deskMissing()
    await recordAudit(ctx, 'clinic_desk.ended', { kind: 'clinic_desk', id })
    const personId = ended.personId as PersonId
    await publish(ctx, deskEnded({ deskId: id, personId, end: 'taken_off', clinicName: clinic.name }))
    for (const { professionalId: toldId } of await listMembers(ctx, clinic.id)) {
      if (toldId === own.professionalId) continue
      const facts = { toldId, aboutId: id, clinicName: clinic.name, cause: id }
      await publish(ctx, membershipChanged({ news: 'desk_left', ...facts }))
    }
  })
}
