import { listAskedMemberships } from '@kara/clinics'
import { getOwnStanding } from '@kara/directory'
import { expiryWarningDays } from '@kara/directory/contracts'
import { listHubsOfProfessional } from '@kara/hubs'
import { countUnreadNotices } from '@kara/notices'
import { listCalendarFeeds, listRequests, listSessionsBetween } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findTermsNews } from '../../account/terms-news.server.ts'
import { requireAccount, requirePerson, requireProfessional } from '../../http/guards.server.ts'
import { toldAt } from '../../told/notices.server.ts'
import { findSoon } from '../../told/soon.server.ts'
import { countSessionsAfter } from './credentials/cover.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const now = ctx.clock.now()
  const [account, hubs, standing, requests, feeds, asked, termsNews, sessions] = await Promise.all([
    requireAccount(args),
    listHubsOfProfessional(ctx),
    getOwnStanding(ctx),
    listRequests(ctx, 'open'),
    listCalendarFeeds(ctx),
    listAskedMemberships(ctx),
    findTermsNews(args, 'professional'),
    listSessionsBetween(ctx, now.subtract({ hours: 4 }), now.add({ hours: 12 })),
  ])
  const own = await requirePerson(args)
  const [unread, soon] = await Promise.all([
    countUnreadNotices(own, toldAt.work),
    findSoon(ctx, own, sessions),
  ])
  const { state, credentials, steps, coveredUntil } = standing
  const warnsUntil = now.add({ hours: 24 * expiryWarningDays[0] })
  const endsSoon = coveredUntil !== null && coveredUntil <= warnsUntil.toString().slice(0, 10)
  return {
    displayName: account.displayName,
    termsNews,
    unread,
    soon,
    waiting: hubs.filter(({ state, isExpired }) => state === 'invited' && !isExpired).length,
    otherRules: hubs
      .filter(({ changedRules }) => changedRules.length > 0)
      .map(({ listingId, hubName }) => ({ listingId, hubName })),
    requests: requests.filter(({ state }) => state !== 'times_proposed').length,
    asked: asked.length,
    unreadable: feeds.filter(({ problem }) => problem !== null).length,
    standing: {
      state,
      isEmpty: credentials.length === 0,
      coveredUntil: endsSoon ? coveredUntil : null,
      sessionsAfter: await countSessionsAfter(ctx, endsSoon ? coveredUntil : null),
      isAsked: steps.at(-1)?.kind === 'asked',
    },
  }
}
