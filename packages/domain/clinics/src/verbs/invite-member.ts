import { recordAudit } from '@kara/audit'
import { normaliseEmail } from '@kara/companies'
import type { TxCtx } from '@kara/db'
import { findProfessionalBySlug } from '@kara/directory'
import { type Ctx, inScope, type ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayBelong } from '../access.ts'
import { type ClinicInvite, InviteMemberInput, limits } from '../contracts.ts'
import {
  alreadyMember,
  clinicFull,
  deskNeedsAddress,
  inviteEnded,
  inviteMissing,
  inviteSentLately,
  invitesEnough,
  professionalUnknown,
} from '../errors.ts'
import { clinicInviteSent } from '../events.ts'
import { expiryOfInvite, slugOf, toInvite } from '../rules.ts'
import { asAdministrator } from '../steps/as-administrator.ts'
import { type ClinicId, listMembers } from '../store/clinics.ts'
import * as store from '../store/invites.ts'

type Invitee =
  | { readonly emailNorm: string; readonly isDesk: boolean }
  | { readonly inviteeId: ProfessionalId }

/**
 * An administrator asks a professional to become a member, by mail or by the address of their own page; or somebody who is
 * none to sit at the desk, by mail. Whether a mail
 * address has an account is not looked at, so that nobody learns it. A second invitation is the first one, sent again.
 *
 * @throws `clinics.professional_unknown`, `clinics.desk_needs_address`, `clinics.already_member`, `clinics.full`, `clinics.invite_sent_lately`,
 * `clinics.invites_enough`
 */
export async function inviteMember(ctx: Ctx, raw: InviteMemberInput): Promise<ClinicInvite> {
  const invitedBy = mayBelong(ctx)
  const { address, locale, as } = InviteMemberInput.parse(raw)
  const to = await inviteeAt(ctx, address, as === 'desk')
  return asAdministrator(ctx, async (ctx, { clinic: { id: clinicId } }) => {
    const members = await listMembers(ctx, clinicId)
    if (as === 'member' && members.length >= limits.membersMax) throw clinicFull()
    if ('inviteeId' in to && members.some((one) => one.professionalId === to.inviteeId)) throw alreadyMember()
    const waiting = await store.lockWaiting(ctx, clinicId, to)
    await keepPace(ctx, clinicId, waiting)
    if (waiting) return send(ctx, waiting.id, locale)
    const sentAt = ctx.clock.now()
    const invite = await store.insertInvite(ctx, {
      id: ctx.ids.next<'clinic_invite'>(),
      clinicId,
      emailNorm: null,
      inviteeId: null,
      isDesk: false,
      ...to,
      locale,
      state: 'waiting',
      invitedBy,
      sentAt,
      expiresAt: expiryOfInvite(sentAt),
      createdAt: sentAt,
      endedAt: null,
    })
    if (!invite) throw inviteSentLately(limits.inviteAgainMinutes)
    return announce(ctx, invite)
  })
}

/**
 * The same letter once more, with its whole time anew; also for an invitation that has expired.
 *
 * @throws `clinics.invite_missing`, `clinics.invite_ended`, `clinics.invite_sent_lately`, `clinics.invites_enough`
 */
export async function sendInviteAgain(ctx: Ctx, id: store.InviteId): Promise<ClinicInvite> {
  mayBelong(ctx)
  return asAdministrator(ctx, async (ctx, { clinic }) => {
    const invite = await store.findInvite(ctx, id, true)
    if (invite?.clinicId !== clinic.id) throw inviteMissing()
    await keepPace(ctx, clinic.id, invite)
    return send(ctx, id, invite.locale)
  })
}

async function inviteeAt(ctx: Ctx, address: string, isDesk: boolean): Promise<Invitee> {
  if (address.includes('@')) {
    const emailNorm = normaliseEmail(address)?.email
    if (!emailNorm) throw professionalUnknown()
    return { emailNorm, isDesk }
  }
  if (isDesk) throw deskNeedsAddress()
  const found = await findProfessionalBySlug(inScope(ctx, { role: 'visitor' }), slugOf(address))
  if (!found) throw professionalUnknown()
  return { inviteeId: found.id as ProfessionalId }
}

// Letters to addresses that somebody typed: enough for a clinic, too few for a flood.
async function keepPace(ctx: TxCtx, id: ClinicId, invite: store.InviteRow | null): Promise<void> {
  const now = ctx.clock.now()
  const lately = now.subtract({ minutes: limits.inviteAgainMinutes })
  if (invite && Temporal.Instant.compare(invite.sentAt, lately) > 0)
    throw inviteSentLately(limits.inviteAgainMinutes)
  const sent = await store.countSentSince(ctx, id, now.subtract({ hours: 24 }))
  if (sent >= limits.invitesPerDayMax) throw invitesEnough()
}

async function send(ctx: TxCtx, id: store.InviteId, locale: 'en' | 'is'): Promise<ClinicInvite> {
  const sentAt = ctx.clock.now()
  const set = { sentAt, expiresAt: expiryOfInvite(sentAt), locale, invitedBy: mayBelong(ctx) }
  const sent = await store.changeWaiting(ctx, id, set)
  if (!sent) throw inviteEnded()
  return announce(ctx, sent)
}

async function announce(ctx: TxCtx, invite: store.InviteRow): Promise<ClinicInvite> {
  const { id: inviteId, invitedBy, sentAt } = invite
  await recordAudit(ctx, 'clinic_invite.sent', { kind: 'clinic_invite', id: inviteId })
  await publish(ctx, clinicInviteSent({ inviteId, invitedBy, sentAt: sentAt.toString() }))
  return toInvite(invite, ctx.clock.now())
}
