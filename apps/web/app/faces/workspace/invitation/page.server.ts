import { answerInvitation, leaveHub, listHubsOfProfessional } from '@kara/hubs'
import { type Ctx, invalid, notFound } from '@kara/kernel'
import { translator } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { invitationMessages } from '../invitations/invitation-messages.ts'
import { workspacePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  return { hub: await getOwnListing(ctx, args.params.listingId) }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ listingId, hubName: hub }, form, { locale }] = await Promise.all([
    getOwnListing(ctx, args.params.listingId),
    args.request.formData(),
    readerOf(args),
  ])
  const words = translator(locale, invitationMessages)
  const here = workspacePaths.invitation(listingId)
  switch (form.get('intent')) {
    case 'accept':
      return answerWithFlash(args, here, async () => {
        await answerInvitation(ctx, { listingId, answer: 'accept' })
        return words('accepted', { hub })
      })
    case 'decline':
      return answerWithFlash(args, workspacePaths.invitations(), async () => {
        await answerInvitation(ctx, { listingId, answer: 'decline' })
        return words('declined', { hub })
      })
    case 'leave':
      return answerWithFlash(args, workspacePaths.invitations(), async () => {
        await leaveHub(ctx, { listingId })
        return words('left', { hub })
      })
    default:
      throw invalid('web.field_invalid', 'This is not an answer to an invitation.')
  }
}

async function getOwnListing(ctx: Ctx, listingId: string | undefined) {
  const hub = (await listHubsOfProfessional(ctx)).find((one) => one.listingId === listingId)
  if (!hub) throw notFound('hubs.listing_missing', 'This invitation does not exist.')
  return hub
}
