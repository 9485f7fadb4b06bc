import { listAskedMemberships } from '@kara/clinics'
import { getOwnStanding } from '@kara/directory'
import { expiryWarningDays } from '@kara/directory/contracts'
import { listHubsOfProfessional } from '@kara/hubs'
import { listCalendarFeeds, listRequests } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findTermsNews } from '../../account/terms-news.server.ts'
import { requireAccount, requireProfessional } from '../../http/guards.server.ts'
import { countSessionsAfter } from './credentials/cover.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ displayName }, hubs, standing, requests, feeds, asked, termsNews] = await Promise.all([
    requireAccount(args),
    listHubsOfProfessional(ctx),
    getOwnStanding(ctx),
    listRequests(ctx, 'open'),
    listCalendarFeeds(ctx),
    listAskedMemberships(ctx),
    findTermsNews(args, 'professional'),
  ])
  const { state, credentials, steps, coveredUntil } = standing
  const soon = ctx.clock.now().add({ hours: 24 * expiryWarningDays[0] })
  const endsSoon = coveredUntil !== null && coveredUntil <= soon.toString().slice(0, 10)
  return {
    displayName,
    termsNews,
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
