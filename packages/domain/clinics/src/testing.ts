import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import { makePractice, ownCtx, type Practice, professionalCtx } from '@kara/scheduling/testing'
import { drainOutbox, type TestDatabase } from '@kara/testing'
import { dueHandlers, subscriptions } from './subscriptions.ts'
import { acceptInvite } from './verbs/accept-invite.ts'
import { inviteMember } from './verbs/invite-member.ts'
import { openClinic } from './verbs/open-clinic.ts'
import { takeDesk } from './verbs/take-desk.ts'

export { mondayAtTen } from '@kara/scheduling/testing'

/** A professional at work on the clock of somebody else. */
export async function makeColleague(db: TestDatabase, clock: Practice['clock']) {
  const practice = await makePractice(db)
  return { ...practice, ctx: professionalCtx(db, practice, clock), clock }
}

/** A clinic of one administrator. */
export async function makeClinic(db: TestDatabase) {
  const administrator = await makePractice(db)
  const clinicId = await openClinic(administrator.ctx, { name: 'Hlíð', place: 'Reykjavík' })
  return { administrator, clinicId, clock: administrator.clock, ctx: administrator.ctx }
}

export type MadeClinic = Awaited<ReturnType<typeof makeClinic>>

/** Somebody accepts an invitation of the clinic. */
export async function makeMember(db: TestDatabase, { ctx, clock }: Pick<MadeClinic, 'ctx' | 'clock'>) {
  const member = await makeColleague(db, clock)
  const { id } = await inviteMember(ctx, { address: member.slug, locale: 'en' })
  await acceptInvite(member.ctx, id as Id<'clinic_invite'>)
  return { ...member, memberId: member.professionalId, inviteId: id as Id<'clinic_invite'> }
}

/** A clinic with one member beside its administrator. */
export async function makeStaffedClinic(db: TestDatabase) {
  const clinic = await makeClinic(db)
  return { ...clinic, member: await makeMember(db, clinic) }
}

/** Somebody who is no professional, invited to the desk by their address. */
export async function makeAskedForDesk(db: TestDatabase, { ctx, clock }: Pick<MadeClinic, 'ctx' | 'clock'>) {
  const { personId, email } = await makePerson(db)
  const { id } = await inviteMember(ctx, { address: email, locale: 'en', as: 'desk' })
  return { personId, email, ctx: ownCtx(db, personId, clock), inviteId: id as Id<'clinic_invite'> }
}

/** A clinic with a member, and with somebody at its desk. */
export async function makeClinicWithDesk(db: TestDatabase) {
  const clinic = await makeStaffedClinic(db)
  const desk = await makeAskedForDesk(db, clinic)
  await takeDesk(desk.ctx, { inviteId: desk.inviteId, name: 'Rósa' })
  return { ...clinic, desk }
}

/** Does what clinics planned and is due. */
export function drainClinics(db: TestDatabase, clock: Practice['clock']) {
  return drainOutbox(db, { clock, modules: [{ subscriptions, dueHandlers }] })
}

/** Who did what was last audited of something, and whose it is. */
export async function lastAudited(db: TestDatabase, action: string, objectId: string) {
  const rows = await db.witness<{ by: string; professionalId: string }[]>`
    select actor ->> 'professionalId' as by, professional_id as "professionalId" from app.audit_entry
    where action = ${action} and object_id = ${objectId} order by id desc limit 1`
  return rows[0]
}
