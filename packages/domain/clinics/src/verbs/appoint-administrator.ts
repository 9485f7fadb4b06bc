import { recordAudit } from '@kara/audit'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayBelong } from '../access.ts'
import { AppointAdministratorInput } from '../contracts.ts'
import { lastAdministrator, memberMissing } from '../errors.ts'
import { membershipChanged } from '../events.ts'
import { asAdministrator } from '../steps/as-administrator.ts'
import * as store from '../store/clinics.ts'

/**
 * An administrator makes a member one too, or hands the clinic over and is a member from then on.
 *
 * @throws `clinics.administrators_only`, `clinics.member_missing`
 */
export async function appointAdministrator(ctx: Ctx, raw: AppointAdministratorInput): Promise<void> {
  mayBelong(ctx)
  const { memberId, stepsDown } = AppointAdministratorInput.parse(raw)
  const toldId = memberId as ProfessionalId
  await asAdministrator(ctx, async (ctx, { clinic, own }) => {
    const member = (await store.listMembers(ctx, clinic.id)).find((one) => one.professionalId === toldId)
    if (!member || member.id === own.id) throw memberMissing()
    await store.updateMember(ctx, clinic.id, toldId, { isAdministrator: true })
    if (stepsDown) await store.updateMember(ctx, clinic.id, own.professionalId, { isAdministrator: false })
    await recordAudit(ctx, 'clinic_administrator.appointed', {
      kind: 'clinic_member',
      id: member.id,
      detail: { stepsDown },
    })
    if (member.isAdministrator) return
    const about = { aboutId: own.professionalId, clinicName: clinic.name }
    const cause = `${member.id}|${ctx.clock.now()}`
    await publish(ctx, membershipChanged({ news: 'appointed', toldId, ...about, cause }))
  })
}

/** An administrator is a member from now on, where another one stays. @throws `clinics.last_administrator` */
export async function stepDown(ctx: Ctx): Promise<void> {
  mayBelong(ctx)
  await asAdministrator(ctx, async (ctx, { clinic, own }) => {
    const members = await store.listMembers(ctx, clinic.id)
    if (!members.some(({ id, isAdministrator }) => isAdministrator && id !== own.id))
      throw lastAdministrator()
    await store.updateMember(ctx, clinic.id, own.professionalId, { isAdministrator: false })
    await recordAudit(ctx, 'clinic_administrator.stepped_down', { kind: 'clinic_member', id: own.id })
  })
}
