import { getCompany } from '@kara/companies'
import { getProfessional } from '@kara/directory'
import { renderHubRulesChanged, renderListingRemoved, renderProfessionalInvitation } from '@kara/emails'
import { listHubsOfProfessional } from '@kara/hubs'
import { type Ctx, type Id, inScope, type ProfessionalId } from '@kara/kernel'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** A professional and the place that a hub has, or had, for them. */
interface Listed {
  readonly listingId: Id<'hub_listing'>
  readonly professionalId: ProfessionalId
}

/** Asks a professional into a hub, while the invitation can still be answered. */
export async function writeInvitation(ctx: Ctx, desk: Desk, about: Listed): Promise<Draft> {
  mayNotify(ctx)
  const found = await findListed(ctx, about)
  if (!found) return { skip: 'no_address' }
  const { recipient, timeZone, hub } = found
  if (hub?.state !== 'invited' || hub.isExpired) return { skip: 'withdrawn' }
  const letter = await renderProfessionalInvitation(
    {
      recipientName: greetingName(recipient.displayName),
      companyName: (await getCompany(ctx)).name,
      answerBefore: hub.expiresAt,
      timeZone,
      invitationUrl: desk.links.invitation(about.listingId),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/** Tells a professional which rules of a hub are others than they know, while they have not read of them there. */
export async function writeRulesChanged(ctx: Ctx, desk: Desk, about: Listed): Promise<Draft> {
  mayNotify(ctx)
  const found = await findListed(ctx, about)
  if (!found) return { skip: 'no_address' }
  const { recipient, hub } = found
  if (!hub || hub.changedRules.length === 0) return { skip: 'settled' }
  const letter = await renderHubRulesChanged(
    {
      recipientName: greetingName(recipient.displayName),
      hubName: hub.hubName,
      changes: hub.changedRules,
      hubUrl: desk.links.invitation(about.listingId),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/** Tells a professional that a company took them out of its hub, unless it has asked them again meanwhile. */
export async function writeListingRemoved(ctx: Ctx, desk: Desk, about: Listed): Promise<Draft> {
  mayNotify(ctx)
  const found = await findListed(ctx, about)
  if (!found) return { skip: 'no_address' }
  const { recipient, hub } = found
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

/** Who is written to, and the hub as they see it; null without an address. */
async function findListed(ctx: Ctx, { listingId, professionalId }: Listed) {
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  if (!recipient) return null
  const { personId } = recipient
  const asProfessional = inScope(ctx, { role: 'professional', professionalId, personId })
  const hubs = await listHubsOfProfessional(asProfessional)
  return { recipient, timeZone, hub: hubs.find((one) => one.listingId === listingId) }
}
