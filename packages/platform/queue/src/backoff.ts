const firstMs = 1_000
const factor = 4
const jitter = 0.3

/**
 * How long to wait before the next try: about 1 s, 4 s, 16 s … 68 min, so that eight tries outlast an
 * outage of an hour. Up to a third is taken off at random, so that what failed together does not return
 * together.
 */
export function waitBeforeRetryMs(attemptsMade: number, random: () => number = Math.random): number {
  const full = firstMs * factor ** Math.max(0, attemptsMade - 1)
  return Math.round(full * (1 - jitter * random()))
}
