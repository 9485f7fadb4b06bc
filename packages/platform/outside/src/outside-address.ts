import { BlockList, isIP } from 'node:net'

/** An address of 2,048 characters is the longest that every browser and proxy carries. */
const ADDRESS_CHARS_MAX = 2048

/** Ranges that are not the open internet (RFC 6890 and its updates): inside, this machine, tests, groups. */
const INSIDE = new BlockList()
for (const [range, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  INSIDE.addSubnet(range, bits, 'ipv4')
}
/** Of the newer addresses only the global unicast range is outside, without those that carry an older address. */
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')
const GLOBAL_BUT_INSIDE = new BlockList()
for (const [range, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  GLOBAL_BUT_INSIDE.addSubnet(range, bits, 'ipv6')
}

/** Whether an IP address belongs to the open internet. What cannot be read does not. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !INSIDE.check(address, 'ipv4')
    case 6:
      return GLOBAL.check(address, 'ipv6') && !GLOBAL_BUT_INSIDE.check(address, 'ipv6')
    default:
      return false
  }
}

const INSIDE_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|test|invalid|onion|arpa)$/

export type OutsideAddress =
  | { readonly outcome: 'address'; readonly url: URL }
  | { readonly outcome: 'refused'; readonly why: string }

/**
 * An address of somebody else's server that we may call: https, by a public name, without credentials. Names are
 * looked up later, and every address they lead to is held against `isPublicAddress`.
 *
 * @param insideOrigins origins that count as outside although they are not: the sandbox of a developer's machine.
 */
export function readOutsideAddress(text: string, insideOrigins: readonly string[]): OutsideAddress {
  const refused = (why: string) => ({ outcome: 'refused', why }) as const
  if (text.length > ADDRESS_CHARS_MAX) return refused(`more than ${ADDRESS_CHARS_MAX} characters`)
  if (!URL.canParse(text)) return refused('not an address')
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return refused('an address with a password')
  if (insideOrigins.includes(url.origin)) return { outcome: 'address', url }
  if (url.protocol !== 'https:') return refused(`${url.protocol.slice(0, 20)} instead of https:`)
  const name = url.hostname.replace(/\.$/, '').toLowerCase()
  if (name.startsWith('[') || isIP(name) !== 0) return refused('an IP address instead of a name')
  if (!name.includes('.') || INSIDE_NAMES.test(name)) return refused('a name inside a network')
  return { outcome: 'address', url }
}
