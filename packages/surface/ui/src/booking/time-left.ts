/** Two clocks of a browser: one never jumps but stands still while a phone sleeps, the other goes on but can be set. */
export interface Ticks {
  readonly steadyMs: number
  readonly wallMs: number
}

export function readTicks(): Ticks {
  return { steadyMs: performance.now(), wallMs: Date.now() }
}

/** What is left of so many seconds, by whichever clock says that more has passed: nobody is promised time that is gone. */
export function secondsLeft(total: number, from: Ticks, now: Ticks): number {
  const passedMs = Math.max(now.steadyMs - from.steadyMs, now.wallMs - from.wallMs)
  return Math.max(0, total - Math.floor(passedMs / 1000))
}
