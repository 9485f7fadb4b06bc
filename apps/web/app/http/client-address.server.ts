import { isIPv6 } from 'node:net'

export interface AddressClaims {
  /** Whether a proxy of ours stands in front and writes `X-Forwarded-For`. */
  readonly isBehindProxy: boolean
  readonly forwardedFor: string | null
  /** Of the other end of the connection. */
  readonly peer: string | undefined
}

/**
 * Where a request came from. The header counts only behind a proxy of ours, and of its addresses only the
 * last, which that proxy wrote; the others are anybody's claim.
 */
export function clientAddressOf({ isBehindProxy, forwardedFor, peer }: AddressClaims): string {
  const forwarded = isBehindProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined
  return (forwarded || peer || 'unknown').slice(0, 64)
}

/**
 * Whom an address stands for when something is counted: an IPv6 customer owns a network of 64 bits and has
 * more addresses in it than could be counted.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(gap).fill('0'), ...after].slice(0, 4)
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
