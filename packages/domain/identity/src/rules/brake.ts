import type { Temporal } from 'temporal-polyfill'

/** Recent tries under one key. */
export interface Brake {
  readonly tries: number
  readonly windowStartedAt: Temporal.Instant
  readonly blockedUntil: Temporal.Instant | null
}

export interface BrakeLimit {
  /** Tries within the window that cost no waiting. */
  readonly triesMax: number
  readonly windowMinutes: number
}

/** Per account: five in a quarter of an hour, then waiting that doubles; never a lock-out for good. */
export const accountLimit: BrakeLimit = { triesMax: 5, windowMinutes: 15 }
/** Per network: an office behind one address must fit, a machine that guesses must not. */
export const networkLimit: BrakeLimit = { triesMax: 60, windowMinutes: 15 }

const firstWaitSeconds = 30
const longestWaitSeconds = 900

/**
 * Counts one try before it is made, so that tries at the same moment count too.
 *
 * @returns the new state, and how long to wait when this try may not be made.
 */
export function takeTry(
  brake: Brake | null,
  limit: BrakeLimit,
  now: Temporal.Instant,
): { readonly brake: Brake; readonly waitSeconds: number } {
  const waitSeconds = waitSecondsOf(brake, now)
  if (brake && waitSeconds > 0) return { brake, waitSeconds }
  const current = brake && isInWindow(brake, limit, now) ? brake : null
  const tries = (current?.tries ?? 0) + 1
  const over = tries - limit.triesMax
  const blockedUntil = over >= 0 ? now.add({ seconds: waitAfter(over) }) : null
  return {
    brake: { tries, windowStartedAt: current?.windowStartedAt ?? now, blockedUntil },
    waitSeconds: 0,
  }
}

/** Seconds until the next try may be made; 0 when it may be made now. */
export function waitSecondsOf(brake: Brake | null, now: Temporal.Instant): number {
  if (!brake?.blockedUntil) return 0
  return Math.max(0, Math.ceil(now.until(brake.blockedUntil).total('seconds')))
}

function waitAfter(over: number): number {
  return Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.min(over, 10))
}

// While somebody is made to wait the window stays open, or waiting would wipe the slate.
function isInWindow(brake: Brake, limit: BrakeLimit, now: Temporal.Instant): boolean {
  const last = brake.blockedUntil ?? brake.windowStartedAt
  return now.epochMilliseconds - last.epochMilliseconds < limit.windowMinutes * 60_000
}

/** The part of an address that one household or office shares: /24 of IPv4, /48 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.split('.').slice(0, 3).join('.')
  const [head = ''] = plain.toLowerCase().split('::')
  const groups = head.split(':').filter(Boolean)
  while (groups.length < 3) groups.push('0')
  return groups
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
