import { findAdminInviteForLetter, getCompany, listAdmins } from '@kara/companies'
import { renderAdminInvite, renderAdminNews, renderSetUpLink } from '@kara/emails'
import { getPerson } from '@kara/identity'
import { type Ctx, inScope, type PersonId } from '@kara/kernel'
import { findSetUpTokenForLetter, openSetUpAddress } from '@kara/sso'
import { setUpLimits } from '@kara/sso/contracts'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { AdminInviteSent, AdminNewsDue } from '../rules/admin-payloads.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { SetUpLinkDue } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'

/** Brings IT the link by which they set up the sign-in; a link that is over by now is not sent. */
export async function writeSetUpLink(
  ctx: Ctx,
  desk: Desk,
  { linkId, sealed, locale }: z.output<typeof SetUpLinkDue>,
): Promise<Draft> {
  mayNotify(ctx)
  const link = await findSetUpTokenForLetter(ctx, linkId, desk.ssoKeys)
  if (!link) return { skip: 'withdrawn' }
  const { name: companyName } = await getCompany(ctx)
  const email = openSetUpAddress(desk.ssoKeys, linkId, Buffer.from(sealed, 'base64'))
  const letter = await renderSetUpLink(
    { companyName, setUpUrl: desk.links.setUpLink(link.token), days: setUpLimits.setUpLinkDays },
    locale,
  )
  return { to: { email }, letter }
}

/** Asks an address to help run the company's side, while it can still answer. */
export async function writeAdminInvite(
  ctx: Ctx,
  desk: Desk,
  { inviteId }: z.output<typeof AdminInviteSent>,
): Promise<Draft> {
  mayNotify(ctx)
  const invite = await findAdminInviteForLetter(ctx, inviteId)
  if (invite?.state !== 'waiting') return { skip: 'withdrawn' }
  const [{ name: companyName, timeZone }, inviterName] = await Promise.all([
    getCompany(ctx),
    nameOf(ctx, invite.invitedBy),
  ])
  const { role, expiresAt } = invite
  const inviteUrl = desk.links.adminInvite(inviteId)
  const letter = await renderAdminInvite(
    { inviterName, companyName, role, inviteUrl, expiresAt, timeZone },
    invite.locale,
  )
  return { to: { email: invite.email }, letter }
}

/** Tells an owner what became of an invitation, or an administrator what became of their role, if it is still so. */
export async function writeAdminNews(
  ctx: Ctx,
  desk: Desk,
  about: z.output<typeof AdminNewsDue>,
): Promise<Draft> {
  mayNotify(ctx)
  const { news, companyId, toldId } = about
  const roleNow = (await listAdmins(ctx)).find(({ personId }) => personId === toldId)?.role ?? null
  const isForOwners = news === 'accepted' || news === 'declined'
  if (isForOwners && roleNow !== 'owner') return { skip: 'not_responsible' }
  if (news === 'removed' && roleNow) return { skip: 'settled' }
  if (news === 'role_changed' && roleNow !== about.role) return { skip: 'settled' }
  const recipient = await findRecipient(ctx, toldId)
  if (!recipient) return { skip: 'no_address' }
  const { name: companyName } = await getCompany(ctx)
  const people = desk.links.controlPeople(companyId)
  const letter = await renderAdminNews(
    {
      recipientName: greetingName(recipient.displayName),
      companyName,
      news,
      name: about.news === 'accepted' ? await nameOf(ctx, about.personId) : '',
      role: 'role' in about ? about.role : null,
      url: {
        accepted: people,
        declined: people,
        role_changed: desk.links.control(companyId),
        removed: desk.links.home,
      }[news],
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

async function nameOf(ctx: Ctx, personId: PersonId): Promise<string> {
  return (await getPerson(inScope(ctx, { role: 'worker', personId }))).displayName
}
