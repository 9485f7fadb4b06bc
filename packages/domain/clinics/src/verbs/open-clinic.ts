import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayBelong } from '../access.ts'
import { ClinicInput } from '../contracts.ts'
import { inAClinic } from '../errors.ts'
import { asAdministrator } from '../steps/as-administrator.ts'
import * as store from '../store/clinics.ts'

/**
 * A professional opens a clinic and is its first member and administrator.
 *
 * @throws `clinics.in_a_clinic`
 */
export async function openClinic(ctx: Ctx, raw: ClinicInput): Promise<store.ClinicId> {
  const professionalId = mayBelong(ctx)
  const input = ClinicInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const id = ctx.ids.next<'clinic'>()
    const openedAt = ctx.clock.now()
    await store.insertClinic(ctx, { id, ...input, openedBy: professionalId, openedAt, closedAt: null })
    const isFirst = await store.insertMember(ctx, {
      id: ctx.ids.next<'clinic_member'>(),
      clinicId: id,
      professionalId,
      inviteId: null,
      isAdministrator: true,
      joinedAt: openedAt,
    })
    if (!isFirst) throw inAClinic()
    await recordAudit(ctx, 'clinic.opened', { kind: 'clinic', id })
    return id
  })
}

/** An administrator names the clinic anew. @throws `clinics.administrators_only` */
export async function renameClinic(ctx: Ctx, raw: ClinicInput): Promise<void> {
  mayBelong(ctx)
  const input = ClinicInput.parse(raw)
  await asAdministrator(ctx, async (ctx, { clinic: { id } }) => {
    await store.updateClinic(ctx, id, input)
    await recordAudit(ctx, 'clinic.renamed', { kind: 'clinic', id })
  })
}
