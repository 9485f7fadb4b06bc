import { getProfessional } from '@kara/directory'
import { renderClientInvite, renderClientInviteAccepted } from '@kara/emails'
import { getPerson } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { findInviteForLetter } from '@kara/scheduling'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { ClientInviteAccepted, ClientInviteSent } from '../rules/payloads.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** Brings an invite to the address that the professional wrote, while it can still be accepted. */
export async function writeClientInvite(
  ctx: Ctx,
  desk: Desk,
  { inviteId, professionalId }: z.output<typeof ClientInviteSent>,
): Promise<Draft> {
  mayNotify(ctx)
  const invite = await findInviteForLetter(ctx, inviteId)
  if (invite?.state !== 'waiting') return { skip: 'withdrawn' }
  const { displayName, timeZone } = await getProfessional(ctx, { id: professionalId })
  const letter = await renderClientInvite(
    {
      recipientName: greetingName(invite.name),
      professionalName: displayName,
      inviteUrl: desk.links.clientInvite(inviteId),
      expiresAt: invite.expiresAt,
      timeZone,
    },
    invite.locale,
  )
  return { to: { email: invite.email }, letter }
}

/** Tells the professional who accepted. */
export async function writeInviteAccepted(
  ctx: Ctx,
  desk: Desk,
  { professionalId, personId }: z.output<typeof ClientInviteAccepted>,
): Promise<Draft> {
  mayNotify(ctx)
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const { displayName } = await getPerson(inScope(ctx, { role: 'worker', personId }))
  const letter = await renderClientInviteAccepted(
    {
      recipientName: greetingName(recipient.displayName),
      clientName: displayName,
      clientUrl: desk.links.client(personId),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
