import type { PasskeySite } from '@kara/factors/contracts'
import { notFound } from '@kara/kernel'
import { readReturnPath } from '../http/return-path.ts'
import { ensureDeviceToken, sessionToken } from '../http/session.server.ts'
import type { PageArgs } from '../http/visit.server.ts'
import type { Onward } from './onward.ts'

/** Passkeys belong to the app's own host: a hub, which may lie on a company's domain, never sees them. */
export function passkeySite({ context: { visit } }: PageArgs): PasskeySite {
  if (visit.host.kind !== 'app') throw notFound('web.no_page', 'There is no page at this address.')
  const { origin, name } = visit.host
  return { id: name.replace(/:\d+$/, ''), origin, name: 'Kara' }
}

/** The session and the browser that ask. */
export function asking({ context: { visit } }: PageArgs) {
  return {
    token: sessionToken(visit) ?? '',
    host: visit.host.name,
    device: visit.device,
    deviceToken: ensureDeviceToken(visit),
  }
}

/** Where the person was going, from the page's address. */
export function readOnward({ request }: PageArgs, fallback: string): Onward {
  const { searchParams } = new URL(request.url)
  const to = readReturnPath(searchParams.get('to'), fallback)
  const back = searchParams.get('back')
  return back && /^[a-z0-9.:-]{3,260}$/.test(back) ? { to, back } : { to }
}

/** What a browser's passkey answered, as the form carries it; nonsense is no answer. */
export function readPasskeyAnswer(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
