/** How often something may be done: `times` at once, and as many again in every `perSeconds`. */
export interface Pace {
  readonly times: number
  readonly perSeconds: number
}

/** Keys kept at once; one is about a hundred bytes. */
const keysMax = 50_000

/**
 * Keeps a pace for each key, in the memory of this process. It slows and never locks: a try that is refused
 * counts for nothing, and one more is free as soon as its share of time has passed (the generic cell rate
 * algorithm: one moment per key). Several processes keep it each for itself.
 */
export class PaceKeeper {
  readonly #msEach: number
  readonly #msAhead: number
  /** By key, the moment up to which its tries are used up. */
  readonly #usedUntil = new Map<string, number>()

  constructor({ times, perSeconds }: Pace) {
    this.#msEach = (perSeconds * 1000) / times
    this.#msAhead = (times - 1) * this.#msEach
  }

  /** @returns 0 when it may be done now and is counted, else the whole seconds to wait. */
  secondsToWait(key: string, nowMs: number): number {
    const usedUntil = Math.max(this.#usedUntil.get(key) ?? 0, nowMs)
    const early = usedUntil - nowMs - this.#msAhead
    if (early > 0) return Math.ceil(early / 1000)
    if (this.#usedUntil.size >= keysMax) this.#forget(nowMs)
    this.#usedUntil.set(key, usedUntil + this.#msEach)
    return 0
  }

  // Who has their whole share again is as good as unknown. Then the longest known go, a tenth at a time: a
  // flood of addresses must fill neither the memory nor the processor.
  #forget(nowMs: number): void {
    for (const [key, usedUntil] of this.#usedUntil) if (usedUntil <= nowMs) this.#usedUntil.delete(key)
    const surplus = this.#usedUntil.size - keysMax * 0.9
    for (const key of [...this.#usedUntil.keys()].slice(0, Math.max(0, surplus))) this.#usedUntil.delete(key)
  }
}
