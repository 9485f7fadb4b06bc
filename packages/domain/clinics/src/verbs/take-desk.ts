import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, invariant, type ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayKeepDesk } from '../access.ts'
import { TakeDeskInput } from '../contracts.ts'
import { atADesk, inviteEnded, inviteExpired, inviteMissing } from '../errors.ts'
import { membershipChanged } from '../events.ts'
import { inviteStateAt } from '../rules.ts'
import { findClinic, listMembers } from '../store/clinics.ts'
import { findOwnDesk, insertDesk } from '../store/desks.ts'
import * as store from '../store/invites.ts'

/**
 * Whoever was invited to the desk of a clinic takes it, under the name that members read. From now on they keep the
 * availability of all, and every member is told. A second click finds it taken.
 *
 * @throws `clinics.invite_missing`, `clinics.invite_ended`, `clinics.invite_expired`, `clinics.at_a_desk`
 */
export async function takeDesk(ctx: Ctx, raw: TakeDeskInput): Promise<void> {
  const personId = mayKeepDesk(ctx)
  const { name, ...asked } = TakeDeskInput.parse(raw)
  const inviteId = asked.inviteId as store.InviteId
  await inTransaction(ctx, async (ctx) => {
    const invite = await lockAsked(ctx, inviteId)
    const before = await findOwnDesk(ctx)
    if (before?.inviteId === inviteId) return
    if (before) throw atADesk()
    const since = ctx.clock.now()
    if (inviteStateAt(invite, since) === 'expired') throw inviteExpired()
    if (!(await store.changeWaiting(ctx, inviteId, { state: 'accepted', endedAt: since })))
      throw inviteEnded()
    const id = ctx.ids.next<'clinic_desk'>()
    const { clinicId } = invite
    if (!(await insertDesk(ctx, { id, clinicId, personId, inviteId, name, since }))) throw atADesk()
    await recordAudit(ctx, 'clinic_desk.taken', { kind: 'clinic_desk', id })
    const clinic = await findClinic(ctx, clinicId)
    invariant(clinic, 'whoever sits at the desk sees the clinic')
    for (const { professionalId: toldId } of await listMembers(ctx, clinicId)) {
      const facts = { toldId: toldId as ProfessionalId, aboutId: id, clinicName: clinic.name, cause: id }
      await publish(ctx, membershipChanged({ news: 'desk_joined', ...facts }))
    }
  })
}

/** Whoever was invited to the desk does not want to; whoever invited them is told. @throws `clinics.invite_missing`, `clinics.invite_ended` */
export async function declineDesk(ctx: Ctx, id: store.InviteId): Promise<void> {
  mayKeepDesk(ctx)
  await inTransaction(ctx, async (ctx) => {
    const invite = await lockAsked(ctx, id)
    if (invite.state === 'declined') return
    // Before the answer: an invitation that ended shows nobody its clinic.
    const clinic = await findClinic(ctx, invite.clinicId)
    if (!(await store.changeWaiting(ctx, id, { state: 'declined', endedAt: ctx.clock.now() })))
      throw inviteEnded()
    await recordAudit(ctx, 'clinic_invite.declined', { kind: 'clinic_invite', id })
    invariant(clinic, 'whoever is invited sees the clinic')
    const toldId = invite.invitedBy as ProfessionalId
    const facts = { toldId, aboutId: id, clinicName: clinic.name, cause: id }
    await publish(ctx, membershipChanged({ news: 'desk_declined', ...facts }))
  })
}

/** Row-level security shows a person the invitations to a desk that went to an address of theirs. */
async function lockAsked(ctx: TxCtx, id: store.InviteId): Promise<store.InviteRow> {
  const invite = await store.findInvite(ctx, id, true)
  if (!invite) throw inviteMissing()
  return invite
}
