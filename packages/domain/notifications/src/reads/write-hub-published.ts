import { renderHubPublished } from '@kara/emails'
import { findHub, findHubHost, listListings } from '@kara/hubs'
import { type Ctx, companyOf, type PersonId } from '@kara/kernel'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import { findRecipient } from './find-recipient.ts'
import { listResponsibleAdmins } from './list-responsible-admins.ts'

/** Tells somebody who looks after the hub that it is open. */
export async function writeHubPublished(
  ctx: Ctx,
  desk: Desk,
  about: { readonly adminId: PersonId; readonly at: string },
): Promise<Draft> {
  mayNotify(ctx)
  const { adminId, at } = about
  if (!(await listResponsibleAdmins(ctx, 'hub')).includes(adminId)) return { skip: 'not_responsible' }
  const hub = await findHub(ctx)
  const host = await findHubHost(ctx)
  if (hub?.state !== 'published' || !host) return { skip: 'unpublished' }
  const recipient = await findRecipient(ctx, adminId)
  if (!recipient) return { skip: 'no_address' }
  const controlUrl = desk.links.control(companyOf(ctx))
  const letter = await renderHubPublished(
    {
      recipientName: greetingName(recipient.displayName),
      hubName: hub.name,
      hubUrl: desk.links.hub(host),
      publishedAt: at,
      timeZone: recipient.timeZone,
      professionalCount: (await listListings(ctx)).length,
      controlUrl,
    },
    recipient.locale,
  )
  return { to: recipient, letter, onward: controlUrl }
}
