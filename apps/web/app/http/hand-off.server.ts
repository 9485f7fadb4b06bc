import { findHubByHost } from '@kara/hubs'
import { mintHandoff } from '@kara/identity'
import { type Ctx, notFound } from '@kara/kernel'
import { findAccount } from './account.server.ts'
import { visitorCtx } from './ctx.server.ts'
import { type Base, originOf } from './host.server.ts'
import { sessionToken } from './session.server.ts'
import type { PageArgs } from './visit.server.ts'

/** The origin of the app, or of the hub with this slug. Addresses come from the table, never from the request. */
export async function findPlace(args: PageArgs, place: string): Promise<string> {
  const { BASE_HOST, BASE_SCHEME } = args.context.visit.platform.config
  const base: Base = { host: BASE_HOST, scheme: BASE_SCHEME }
  if (place === 'app') return originOf(base, 'app')
  const isSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(place)
  const name = `${place}.${BASE_HOST.replace(/:\d+$/, '')}`
  const hub = isSlug ? await findHubByHost(visitorCtx(args), name) : null
  if (hub?.state !== 'published') throw notFound('web.no_hub', 'There is no hub at this address.')
  return originOf(base, hub)
}

/** The address of a path at another place of ours; who is signed in here is then signed in there. */
export async function carryOver(args: PageArgs, ctx: Ctx, origin: string, path: string): Promise<string> {
  const { visit } = args.context
  const token = sessionToken(visit)
  if (!token || !(await findAccount(args))) return `${origin}${path}`
  const { code } = await mintHandoff(ctx, {
    token,
    fromHost: visit.host.name,
    toHost: new URL(origin).host,
    returnPath: path,
  })
  return `${origin}/hand-off?code=${encodeURIComponent(code)}`
}
