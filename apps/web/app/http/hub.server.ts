import { getHub, type HubFront } from '@kara/hubs'
import { visitorCtx } from './ctx.server.ts'
import { once, type PageArgs } from './visit.server.ts'

/** The hub at whose host the request arrived, as its visitors see it. */
export type Hub = HubFront

/** Companies kept in memory; one hub is about a kilobyte. */
const keptMax = 2000
const kept = new Map<string, Hub>()

/**
 * The hub of this host, or null at the app. Kept by its version, which the resolver of hosts reads with
 * every request, so that a change shows at once and an unchanged hub costs no query.
 */
export function findHub(args: PageArgs): Promise<Hub | null> {
  const { visit } = args.context
  return once(visit, 'hub', async () => {
    if (visit.host.kind !== 'hub') return null
    const key = `${visit.host.hub.hubId} ${visit.host.hub.version}`
    const known = kept.get(key)
    if (known) return known
    const hub = await getHub(visitorCtx(args))
    if (kept.size >= keptMax) kept.clear()
    kept.set(key, hub)
    return hub
  })
}
