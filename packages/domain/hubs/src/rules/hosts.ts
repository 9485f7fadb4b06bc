/**
 * The host at which a hub answers. Hosts are stored as bare names: the port belongs to the installation,
 * is dropped here and put back by whoever makes a link.
 *
 * @param baseHost `kara.is`, or `localhost:3000` while developing.
 */
export function canonicalHost(slug: string, baseHost: string): string {
  return `${slug}.${baseHost.toLowerCase().replace(/:\d+$/, '')}`
}
