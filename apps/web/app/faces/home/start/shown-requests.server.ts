import type { Ctx } from '@kara/kernel'
import { listRequests } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { toRequestView } from '../../../care/requests/request-view.server.ts'

/** A request that came to nothing stays in sight this long, with who else could help. */
const endedShownHours = 7 * 24

/** Open requests, and those that ended so lately that the client may not have read of it. */
export async function shownRequests(ctx: Ctx, locale: Parameters<typeof toRequestView>[2]) {
  const [open, ended] = await Promise.all([listRequests(ctx, 'open'), listRequests(ctx, 'ended')])
  const since = ctx.clock.now().subtract({ hours: endedShownHours })
  const isNews = ({ state, endedAt }: (typeof ended)[number]) =>
    (state === 'declined' || state === 'expired') &&
    endedAt !== null &&
    Temporal.Instant.compare(Temporal.Instant.from(endedAt), since) > 0
  const shown = [...open, ...ended.filter(isNews)]
  return Promise.all(shown.map((request) => toRequestView(ctx, request, locale)))
}
