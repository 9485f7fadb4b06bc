import { originOf } from '../http/host.server.ts'
import type { PageArgs } from '../http/visit.server.ts'
import { pathOnward } from './onward.ts'

/** Where somebody at a hub signs in by electronic ID: at the app, with the way back to a path of this hub. */
export function eidSignInUrl(args: PageArgs, to: string): string {
  const { host, platform } = args.context.visit
  const { BASE_HOST, BASE_SCHEME } = platform.config
  const question = new URLSearchParams({ purpose: 'sign_in', to, back: host.name })
  return `${originOf({ host: BASE_HOST, scheme: BASE_SCHEME }, 'app')}/eid?${question}`
}

/**
 * The way back after a refusal, when it leads to the page of a hub that says why: with the reason in the address,
 * because what one host wants to say cannot be read at another. Null for every other way.
 */
export function hubReturnOf(returnPath: string, reason: string): string | null {
  const { pathname, searchParams } = new URL(returnPath, 'https://here.invalid')
  const place = /^\/hand-off\/to\/([^/]+)$/.exec(pathname)?.[1]
  const to = searchParams.get('to')
  if (!place || !to?.startsWith('/electronic-id?')) return null
  return pathOnward({
    back: decodeURIComponent(place),
    to: `${to}&${new URLSearchParams({ refused: reason })}`,
  })
}
