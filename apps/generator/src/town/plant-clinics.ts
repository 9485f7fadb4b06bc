import {
  acceptInvite,
  addMemberTimeOff,
  findOwnClinic,
  inviteMember,
  listClinicInvites,
  openClinic,
  takeDesk,
} from '@kara/clinics'
import { openAccount } from '@kara/identity'
import { type Ctx, type Id, invariant } from '@kara/kernel'
import { gateOf, personCtx, professionalCtx, type Tools } from '../tools.ts'
import { acceptTermsOf } from './accept-terms-of.ts'
import type { Resident } from './plant-professionals.ts'
import type { PeopleFile } from './town-definition.ts'

/** Professionals who work together, with one of them as their administrator and somebody at the desk. */
export async function plantClinics(
  tools: Tools,
  { clinics }: PeopleFile,
  residents: readonly Resident[],
): Promise<void> {
  for (const { name, place, administrator, members, timeOff, desk } of clinics) {
    const head = selfOf(tools, residents, administrator)
    if (!(await findOwnClinic(head.ctx))) {
      await openClinic(head.ctx, { name, place })
      for (const slug of members) {
        const { id } = await inviteMember(head.ctx, { address: slug, locale: 'is' })
        await acceptInvite(selfOf(tools, residents, slug).ctx, id as Id<'clinic_invite'>)
      }
      const { professionalId } = selfOf(tools, residents, timeOff.member)
      const day = head.ctx.clock.now().add({ hours: 24 * timeOff.inDays })
      await addMemberTimeOff(head.ctx, { memberId: professionalId, day: day.toString().slice(0, 10) })
    }
    await plantDesk(tools, head.ctx, desk)
  }
}

type Desk = PeopleFile['clinics'][number]['desk']

/** Invited once: whoever was taken from the desk since stays so. */
async function plantDesk({ ctx }: Tools, head: Ctx, { name, email, calls }: Desk): Promise<void> {
  if ((await listClinicInvites(head)).some((one) => one.email === email)) return
  const account = { displayName: name, email, locale: 'is', timeZone: 'Atlantic/Reykjavik' } as const
  const { personId } = await openAccount(gateOf(ctx), account)
  await acceptTermsOf(ctx, personId, 'client', 'is')
  const { id: inviteId } = await inviteMember(head, { address: email, locale: 'is', as: 'desk' })
  await takeDesk(personCtx(ctx, personId), { inviteId, name: calls })
}

function selfOf({ ctx }: Tools, residents: readonly Resident[], slug: string): Resident & { ctx: Ctx } {
  const resident = residents.find((one) => one.slug === slug)
  invariant(resident, `${slug} lives in the town`)
  return { ...resident, ctx: professionalCtx(ctx, resident.professionalId, resident.personId) }
}
