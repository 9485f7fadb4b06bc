import type { Host, HubAddress } from './visit.server.ts'

/** How addresses of this installation are made: `BASE_HOST` (with its port if any) and `BASE_SCHEME`. */
export interface Base {
  readonly host: string
  readonly scheme: 'http' | 'https'
}

export type FindHub = (
  hostName: string,
) => Promise<(HubAddress & { readonly kind: 'canonical' | 'custom' | 'retired' }) | null>

/** A host, or the address to which everything at this host has moved for good. */
export type Resolution = Host | { readonly kind: 'moved'; readonly origin: string }

/** RFC 1035: a host name has at most 253 characters; the port and its colon are six more. */
const hostLengthMax = 259

/**
 * The one resolver: `app.<base>`, then the table of hub addresses by the full name. An unknown host is
 * never answered with somebody's hub. Absolute addresses are built from what is found here, never from
 * what the request claims.
 */
export async function resolveHost(given: string | null, base: Base, findHub: FindHub): Promise<Resolution> {
  const name = (given ?? '').toLowerCase()
  const appHost = `app.${base.host}`
  if (name === appHost) return { kind: 'app', name, origin: `${base.scheme}://${appHost}` }
  if (name === base.host) return { kind: 'moved', origin: `${base.scheme}://${appHost}` }
  const nowhere = { kind: 'nowhere', name, origin: `${base.scheme}://${name}`, why: 'unknown' } as const
  const { name: bare, port } = splitPort(name)
  if (!isHostName(bare) || port !== splitPort(base.host).port) return nowhere
  const hub = await findHub(bare)
  if (!hub) return nowhere
  const origin = `${base.scheme}://${withPort(hub.canonicalHost, port)}`
  if (hub.kind === 'retired') return { kind: 'moved', origin }
  if (hub.state === 'paused' || hub.state === 'closed') return { ...nowhere, why: hub.state }
  if (hub.state === 'draft') return nowhere
  return { kind: 'hub', name, origin: `${base.scheme}://${name}`, hub }
}

/** The address of a hub or of the app, for links that leave the page: letters, hand-offs. */
export function originOf(base: Base, label: 'app' | { readonly canonicalHost: string }): string {
  if (label === 'app') return `${base.scheme}://app.${base.host}`
  return `${base.scheme}://${withPort(label.canonicalHost, splitPort(base.host).port)}`
}

function isHostName(text: string): boolean {
  return text.length <= hostLengthMax && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text)
}

function splitPort(host: string): { name: string; port: string } {
  const at = host.lastIndexOf(':')
  return at === -1 ? { name: host, port: '' } : { name: host.slice(0, at), port: host.slice(at + 1) }
}

function withPort(name: string, port: string): string {
  return port ? `${name}:${port}` : name
}
