import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayBelong } from '../access.ts'
import type { MembershipNews } from '../contracts.ts'
import { inAClinic, inviteEnded, inviteExpired, inviteMissing } from '../errors.ts'
import { membershipChanged } from '../events.ts'
import { inviteStateAt } from '../rules.ts'
import { findClinic, findOwnMembership, insertMember } from '../store/clinics.ts'
import * as store from '../store/invites.ts'

/**
 * The invited professional becomes a member: from now on the clinic's administrators keep their availability, until they
 * leave. An invitation to somebody else does not exist for them. A second click finds it accepted.
 *
 * @throws `clinics.invite_missing`, `clinics.invite_ended`, `clinics.invite_expired`, `clinics.in_a_clinic`
 */
export async function acceptInvite(ctx: Ctx, id: store.InviteId): Promise<void> {
  const professionalId = mayBelong(ctx)
  await inTransaction(ctx, async (ctx) => {
    const invite = await lockAsked(ctx, id)
    const before = await findOwnMembership(ctx)
    if (before?.inviteId === id) return
    if (before) throw inAClinic()
    const state = inviteStateAt(invite, ctx.clock.now())
    if (state === 'expired') throw inviteExpired()
    const joinedAt = ctx.clock.now()
    const set = { state: 'accepted', endedAt: joinedAt, inviteeId: professionalId } as const
    if (!(await store.changeWaiting(ctx, id, set))) throw inviteEnded()
    const isIn = await insertMember(ctx, {
      id: ctx.ids.next<'clinic_member'>(),
      clinicId: invite.clinicId,
      professionalId,
      inviteId: id,
      isAdministrator: false,
      joinedAt,
    })
    if (!isIn) throw inAClinic()
    await recordAudit(ctx, 'clinic_invite.accepted', { kind: 'clinic_invite', id })
    await tellInviter(ctx, invite, 'joined')
  })
}

/** Whoever was invited does not want to; nothing has changed for them. @throws `clinics.invite_ended` */
export async function declineInvite(ctx: Ctx, id: store.InviteId): Promise<void> {
  const inviteeId = mayBelong(ctx)
  await inTransaction(ctx, async (ctx) => {
    const invite = await lockAsked(ctx, id)
    if (invite.state === 'declined') return
    await tellInviter(ctx, invite, 'declined')
    const set = { state: 'declined', endedAt: ctx.clock.now(), inviteeId } as const
    if (!(await store.changeWaiting(ctx, id, set))) throw inviteEnded()
    await recordAudit(ctx, 'clinic_invite.declined', { kind: 'clinic_invite', id })
  })
}

/** Also an administrator reads the invitations of their clinic; it is not they who answer. */
async function lockAsked(ctx: TxCtx, id: store.InviteId): Promise<store.InviteRow> {
  const invite = await store.findInvite(ctx, id, true)
  if (!invite || invite.isDesk || (invite.inviteeId !== null && invite.inviteeId !== mayBelong(ctx)))
    throw inviteMissing()
  if (invite.emailNorm !== null && !(await store.provesAddress(ctx, invite.emailNorm))) throw inviteMissing()
  return invite
}

async function tellInviter(ctx: TxCtx, invite: store.InviteRow, news: MembershipNews): Promise<void> {
  const clinic = await findClinic(ctx, invite.clinicId)
  if (news === 'declined' && !clinic) return
  invariant(clinic, 'a member sees their clinic')
  const told = {
    toldId: invite.invitedBy,
    aboutId: mayBelong(ctx),
    clinicName: clinic.name,
    cause: invite.id,
  }
  await publish(ctx, membershipChanged({ news, ...told }))
}
