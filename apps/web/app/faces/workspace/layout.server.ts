import { listAskedMemberships } from '@kara/clinics'
import { getOwnStanding } from '@kara/directory'
import { expiryWarningDays } from '@kara/directory/contracts'
import { listHubsOfProfessional } from '@kara/hubs'
import { countUnreadNotices } from '@kara/notices'
import { listCalendarFeeds, listRequests, listSessionsBetween } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findTermsNewsBeside } from '../../account/terms-news.server.ts'
import { requireAccount, requirePerson, requireProfessional } from '../../http/guards.server.ts'
import { inOneRead } from '../../http/in-one-read.server.ts'
import { toldAt } from '../../told/notices.server.ts'
import { findSoon } from '../../told/soon.server.ts'
import { countSessionsAfter } from './credentials/cover.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const now = ctx.clock.now()
  const own = await requirePerson(args)
  const [account, asked, [hubs, standing, requests, feeds, sessions], { terms, beside }] = await Promise.all([
    requireAccount(args),
    listAskedMemberships(ctx),
    inOneRead(ctx, (ctx) =>
      Promise.all([
        listHubsOfProfessional(ctx),
        getOwnStanding(ctx),
        listRequests(ctx, 'open'),
        listCalendarFeeds(ctx),
        listSessionsBetween(ctx, now.subtract({ hours: 4 }), now.add({ hours: 12 })),
      ]),
    ),
    findTermsNewsBeside(args, 'professional', own, (own) => countUnreadNotices(own, toldAt.work)),
  ])
  const soon = await findSoon(ctx, own, sessions)
  const { state, credentials, steps, coveredUntil } = standing
  const warnsUntil = now.add({ hours: 24 * expiryWarningDays[0] })
  const endsSoon = coveredUntil !== null && coveredUntil <= warnsUntil.toString().slice(0, 10)
  return {
    displayName: account.displayName,
    termsNews: terms,
    unread: beside,
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
