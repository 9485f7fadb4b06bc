import { countUnreadNotices } from '@kara/notices'
import { listBookedSessions } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findTermsNews } from '../../account/terms-news.server.ts'
import { listWorkplaces } from '../../care/own-sessions.server.ts'
import { requireAccount, requirePerson } from '../../http/guards.server.ts'
import { toldAt } from '../../told/notices.server.ts'
import { findSoon } from '../../told/soon.server.ts'
import { homePaths } from './paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const [{ displayName, picture }, workplaces, termsNews, unread, upcoming] = await Promise.all([
    requireAccount(args),
    listWorkplaces(args),
    findTermsNews(args, 'client'),
    countUnreadNotices(ctx, toldAt.home),
    listBookedSessions(ctx, 'upcoming'),
  ])
  const soon = await findSoon(ctx, ctx, upcoming)
  const pictureUrl = picture ? homePaths.picture(picture) : null
  const hubs = workplaces.flatMap(({ hub }) => (hub ? [hub] : []))
  return { displayName, pictureUrl, termsNews, unread, soon, hubs }
}
