import { countUnreadNotices } from '@kara/notices'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findTermsNewsBeside } from '../../account/terms-news.server.ts'
import { listUpcoming, listWorkplaces } from '../../care/own-sessions.server.ts'
import { requireAccount, requirePerson } from '../../http/guards.server.ts'
import { toldAt } from '../../told/notices.server.ts'
import { findSoon } from '../../told/soon.server.ts'
import { homePaths } from './paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const [{ displayName, picture }, workplaces, upcoming, { terms, beside }] = await Promise.all([
    requireAccount(args),
    listWorkplaces(args),
    listUpcoming(args, ctx),
    findTermsNewsBeside(args, 'client', ctx, (ctx) => countUnreadNotices(ctx, toldAt.home)),
  ])
  const soon = await findSoon(ctx, ctx, upcoming)
  const pictureUrl = picture ? homePaths.picture(picture) : null
  const hubs = workplaces.flatMap(({ hub }) => (hub ? [hub] : []))
  return { displayName, pictureUrl, termsNews: terms, unread: beside, soon, hubs }
}
