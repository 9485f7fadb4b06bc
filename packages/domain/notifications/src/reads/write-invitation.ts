import { getCompany } from '@kara/companies'
import { getProfessional } from '@kara/directory'
import { renderHubRulesChanged, renderListingRemoved, renderProfessionalInvitation } from '@kara/emails'
import { listHubsOfProfessional } from '@kara/hubs'
import { type Ctx, type Id, inScope, type ProfessionalId } from '@kara/kernel'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** Asks a professional into a hub, while the invitation can still be answered. */
export async function writeInvitation(
  ctx: Ctx,
  desk: Desk,
  about: { readonly listingId: Id<'hub_listing'>; readonly professionalId: ProfessionalId },
): Promise<Draft> {
  mayNotify(ctx)
  const { listingId, professionalId } = about
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const asProfessional = inScope(ctx, {
    role: 'professional',
    professionalId,
    personId: recipient.personId,
  })
  const hubs = await listHubsOfProfessional(asProfessional)
  const invitation = hubs.find((hub) => hub.listingId === listingId)
  if (invitation?.state !== 'invited' || invitation.isExpired) return { skip: 'withdrawn' }
  const letter = await renderProfessionalInvitation(
    {
      recipientName: greetingName(recipient.displayName),
      companyName: (await getCompany(ctx)).name,
      answerBefore: invitation.expiresAt,
      timeZone,
      invitationUrl: desk.links.invitation(listingId),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/** Tells a professional which rules of a hub are others than they know, while they have not read of them there. */
export async function writeRulesChanged(
  ctx: Ctx,
  desk: Desk,
  about: { readonly listingId: Id<'hub_listing'>; readonly professionalId: ProfessionalId },
): Promise<Draft> {
  mayNotify(ctx)
  const { listingId, professionalId } = about
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const { personId } = recipient
  const asProfessional = inScope(ctx, { role: 'professional', professionalId, personId })
  const hub = (await listHubsOfProfessional(asProfessional)).find((one) => one.listingId === listingId)
  if (!hub || hub.changedRules.length === 0) return { skip: 'settled' }
  const letter = await renderHubRulesChanged(
    {
      recipientName: greetingName(recipient.displayName),
      hubName: hub.hubName,
      changes: hub.changedRules,
      hubUrl: desk.links.invitation(listingId),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/** Tells a professional that a company took them out of its hub, unless it has asked them again meanwhile. */
export async function writeListingRemoved(
  ctx: Ctx,
  desk: Desk,
  about: { readonly listingId: Id<'hub_listing'>; readonly professionalId: ProfessionalId },
): Promise<Draft> {
  mayNotify(ctx)
  const { listingId, professionalId } = about
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const { personId } = recipient
  const asProfessional = inScope(ctx, { role: 'professional', professionalId, personId })
  const hub = (await listHubsOfProfessional(asProfessional)).find((one) => one.listingId === listingId)
  if (hub?.state !== 'withdrawn') return { skip: 'settled' }
  const letter = await renderListingRemoved(
    {
      recipientName: greetingName(recipient.displayName),
      hubName: hub.hubName,
      hubUrl: desk.links.invitations,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
