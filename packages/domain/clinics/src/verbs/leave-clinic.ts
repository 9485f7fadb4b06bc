import { recordAudit } from '@kara/audit'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayBelong } from '../access.ts'
import { lastAdministrator } from '../errors.ts'
import { membershipChanged } from '../events.ts'
import { inOwnClinic } from '../steps/as-administrator.ts'
import * as store from '../store/clinics.ts'

/**
 * A member leaves, at once: what an administrator is saving is saved before, and nothing after. What was changed in their
 * calendar stays. Administrators are told.
 *
 * @throws `clinics.no_clinic`, `clinics.last_administrator`
 */
export async function leaveClinic(ctx: Ctx): Promise<void> {
  mayBelong(ctx)
  await inOwnClinic(ctx, async (ctx, { clinic, own }) => {
    const others = (await store.listMembers(ctx, clinic.id)).filter(({ id }) => id !== own.id)
    const administrators = others.filter(({ isAdministrator }) => isAdministrator)
    if (administrators.length === 0) throw lastAdministrator()
    const aboutId = own.professionalId
    await store.updateMember(ctx, clinic.id, aboutId, { leftAt: ctx.clock.now() })
    await recordAudit(ctx, 'clinic_member.left', { kind: 'clinic_member', id: own.id })
    for (const { professionalId: toldId } of administrators) {
      const about = { aboutId, clinicName: clinic.name, cause: own.id }
      await publish(ctx, membershipChanged({ news: 'left', toldId, ...about }))
    }
  })
}
