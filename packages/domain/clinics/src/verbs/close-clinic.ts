import { recordAudit } from '@kara/audit'
import type { Ctx, PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayBelong } from '../access.ts'
import { deskEnded, membershipChanged } from '../events.ts'
import { asAdministrator } from '../steps/as-administrator.ts'
import { endMemberships, updateClinic } from '../store/clinics.ts'
import { type DeskId, endDesks } from '../store/desks.ts'
import { withdrawAll } from '../store/invites.ts'

/**
 * An administrator closes the clinic: nobody belongs to it any more, and everybody else is told. What was changed in
 * their calendars stays as it is.
 *
 * @throws `clinics.administrators_only`
 */
export async function closeClinic(ctx: Ctx): Promise<void> {
  mayBelong(ctx)
  await asAdministrator(ctx, async (ctx, { clinic, own }) => {
    await withdrawAll(ctx, clinic.id)
    await updateClinic(ctx, clinic.id, { closedAt: ctx.clock.now() })
    // First the desk: once nobody belongs to the clinic, nobody may end it.
    const desks = await endDesks(ctx, clinic.id)
    const gone = await endMemberships(ctx, clinic.id)
    await recordAudit(ctx, 'clinic.closed', {
      kind: 'clinic',
      id: clinic.id,
      detail: { members: gone.length },
    })
    for (const toldId of gone.filter((id) => id !== own.professionalId)) {
      const about = { aboutId: own.professionalId, clinicName: clinic.name, cause: clinic.id }
      await publish(ctx, membershipChanged({ news: 'closed', toldId, ...about }))
    }
    for (const desk of desks) {
      const whose = { deskId: desk.id as DeskId, personId: desk.personId as PersonId }
      await publish(ctx, deskEnded({ ...whose, end: 'closed', clinicName: clinic.name }))
    }
  })
}
