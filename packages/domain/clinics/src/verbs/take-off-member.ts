import { recordAudit } from '@kara/audit'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayBelong } from '../access.ts'
import { memberMissing } from '../errors.ts'
import { membershipChanged } from '../events.ts'
import { asAdministrator } from '../steps/as-administrator.ts'
import * as store from '../store/clinics.ts'

/**
 * An administrator ends the membership of somebody else, who is told. Their calendar stays as it is.
 *
 * @throws `clinics.administrators_only`, `clinics.member_missing`
 */
export async function takeOffMember(ctx: Ctx, memberId: ProfessionalId): Promise<void> {
  mayBelong(ctx)
  await asAdministrator(ctx, async (ctx, { clinic, own }) => {
    const isOther = memberId !== own.professionalId
    if (!isOther || !(await store.updateMember(ctx, clinic.id, memberId, { leftAt: ctx.clock.now() })))
      throw memberMissing()
    await recordAudit(ctx, 'clinic_member.taken_off', { kind: 'professional', id: memberId })
    const about = { aboutId: own.professionalId, clinicName: clinic.name }
    const cause = `${clinic.id}|${ctx.clock.now()}`
    await publish(ctx, membershipChanged({ news: 'taken_off', toldId: memberId, ...about, cause }))
  })
}
