import { acceptInvite, addMemberTimeOff, findOwnClinic, inviteMember, openClinic } from '@kara/clinics'
import { type Ctx, type Id, invariant } from '@kara/kernel'
import { professionalCtx, type Tools } from '../tools.ts'
import type { Resident } from './plant-professionals.ts'
import type { PeopleFile } from './town-definition.ts'

/** Professionals who work together, with one of them as their administrator. */
export async function plantClinics(
  tools: Tools,
  { clinics }: PeopleFile,
  residents: readonly Resident[],
): Promise<void> {
  for (const { name, place, administrator, members, timeOff } of clinics) {
    const head = selfOf(tools, residents, administrator)
    if (await findOwnClinic(head.ctx)) continue
    await openClinic(head.ctx, { name, place })
    for (const slug of members) {
      const { id } = await inviteMember(head.ctx, { address: slug, locale: 'is' })
      await acceptInvite(selfOf(tools, residents, slug).ctx, id as Id<'clinic_invite'>)
    }
    const { professionalId } = selfOf(tools, residents, timeOff.member)
    const day = head.ctx.clock.now().add({ hours: 24 * timeOff.inDays })
    await addMemberTimeOff(head.ctx, { memberId: professionalId, day: day.toString().slice(0, 10) })
  }
}

function selfOf({ ctx }: Tools, residents: readonly Resident[], slug: string): Resident & { ctx: Ctx } {
  const resident = residents.find((one) => one.slug === slug)
  invariant(resident, `${slug} lives in the town`)
  return { ...resident, ctx: professionalCtx(ctx, resident.professionalId, resident.personId) }
}
