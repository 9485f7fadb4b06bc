import { findDeskName, findInviteForLetter, listActsForLetter } from '@kara/clinics'
import { getProfessional } from '@kara/directory'
import { renderClinicChanges, renderClinicInvite, renderClinicNews } from '@kara/emails'
import { type Ctx, type Id, inScope, type ProfessionalId } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { ClinicChanges, ClinicDeskEnded, ClinicInviteSent, ClinicNews } from '../rules/payloads.ts'
import { findProfessionalRecipient, findRecipient } from './find-recipient.ts'

/** Brings an invitation to the address, or to the professional, while it can still be accepted. */
export async function writeClinicInvite(
  ctx: Ctx,
  desk: Desk,
  { inviteId, invitedBy }: z.output<typeof ClinicInviteSent>,
): Promise<Draft> {
  mayNotify(ctx)
  const invite = await findInviteForLetter(ctx, inviteId)
  if (invite?.state !== 'waiting') return { skip: 'withdrawn' }
  const inviter = await professionalOf(ctx, invitedBy)
  const named = invite.inviteeId ? await recipientOf(ctx, invite.inviteeId as ProfessionalId) : null
  const to = named ?? (invite.email ? { email: invite.email } : null)
  if (!to) return { skip: 'no_address' }
  const letter = await renderClinicInvite(
    {
      recipientName: named ? greetingName(named.displayName) : '',
      inviterName: inviter.displayName,
      clinicName: invite.clinicName,
      place: invite.place,
      isDesk: invite.isDesk,
      inviteUrl: invite.isDesk ? desk.links.deskInvite(inviteId) : desk.links.clinicInvite(inviteId),
      expiresAt: invite.expiresAt,
      timeZone: named?.timeZone ?? inviter.timeZone,
    },
    named?.locale ?? invite.locale,
  )
  return { to, letter }
}

/** Says what became of a membership to whoever it concerns. */
export async function writeClinicNews(
  ctx: Ctx,
  desk: Desk,
  { news, toldId, aboutId, clinicName }: z.output<typeof ClinicNews>,
): Promise<Draft> {
  mayNotify(ctx)
  const recipient = await recipientOf(ctx, toldId)
  if (!recipient) return { skip: 'no_address' }
  const name = await nameOf(ctx, news, aboutId)
  // Whoever left the clinic meanwhile is told nothing more of its desk.
  if (name === null) return { skip: 'settled' }
  const recipientName = greetingName(recipient.displayName)
  const url = desk.links.clinic
  const letter = await renderClinicNews({ recipientName, clinicName, news, name, url }, recipient.locale)
  return { to: recipient, letter }
}

/** How whoever the news is about is called: at the desk by the name there, before it by the address that was asked. */
async function nameOf(ctx: Ctx, news: z.output<typeof ClinicNews>['news'], aboutId: string) {
  if (news === 'desk_joined' || news === 'desk_left') return findDeskName(ctx, aboutId)
  if (news === 'desk_declined') {
    return (await findInviteForLetter(ctx, aboutId as Id<'clinic_invite'>))?.email ?? null
  }
  return (await professionalOf(ctx, aboutId as ProfessionalId)).displayName
}

/** Tells somebody that they do not sit at the desk of a clinic any more; nobody is named. */
export async function writeClinicDeskEnded(
  ctx: Ctx,
  desk: Desk,
  { personId, end, clinicName }: z.output<typeof ClinicDeskEnded>,
): Promise<Draft> {
  mayNotify(ctx)
  const recipient = await findRecipient(ctx, personId)
  if (!recipient) return { skip: 'no_address' }
  const about = { clinicName, news: `desk_${end}`, name: '', url: desk.links.desk } as const
  const recipientName = greetingName(recipient.displayName)
  return { to: recipient, letter: await renderClinicNews({ recipientName, ...about }, recipient.locale) }
}

/** Tells a member what was changed for them; what they took back meanwhile is not told. */
export async function writeClinicChanges(
  ctx: Ctx,
  desk: Desk,
  { professionalId, actIds }: z.output<typeof ClinicChanges>,
): Promise<Draft> {
  mayNotify(ctx)
  const changes = await listActsForLetter(ctx, actIds)
  if (changes.length === 0) return { skip: 'settled' }
  const recipient = await recipientOf(ctx, professionalId)
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderClinicChanges(
    {
      recipientName: greetingName(recipient.displayName),
      changes,
      url: desk.links.clinic,
      timeZone: recipient.timeZone,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

async function recipientOf(ctx: Ctx, professionalId: ProfessionalId) {
  const { timeZone } = await professionalOf(ctx, professionalId)
  return findProfessionalRecipient(ctx, professionalId, timeZone)
}

/** Also one whom hubs do not show at present. */
function professionalOf(ctx: Ctx, professionalId: ProfessionalId) {
  return getProfessional(inScope(ctx, { role: 'worker', professionalId }), { id: professionalId })
}
