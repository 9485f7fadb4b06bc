import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** Others at work on the machine blur every figure; above this share it is said. */
const foreignMax = 0.15
const sampleMs = 400

export type Variant = () => Promise<number>

/** A figure with the goal it is held against; without one it is only watched. */
export interface Figure {
  readonly figure: string
  readonly goal: string
}

export interface Bench {
  readonly id: string
  run(): Promise<Figure>
}

/**
 * Runs the variants in turn, round after round, so that a slow moment of the machine falls on all of them,
 * and answers with the median of each. The first round warms up and does not count.
 */
export async function interleave<Name extends string>(
  variants: Readonly<Record<Name, Variant>>,
  rounds = 5,
): Promise<Record<Name, number>> {
  const names = Object.keys(variants) as Name[]
  const seen = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const value = await variants[name]()
      if (round > 0) seen[name].push(value)
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(seen[name])])) as Record<Name, number>
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds that some work took. */
export async function timeOf(work: () => unknown): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

/** Runs pieces of work with so many clients at once; answers with pieces per second. */
export async function rateOf(clients: number, pieces: readonly (() => Promise<unknown>)[]): Promise<number> {
  let next = 0
  const ms = await timeOf(() =>
    Promise.all(
      Array.from({ length: clients }, async () => {
        for (let piece = pieces[next++]; piece; piece = pieces[next++]) await piece()
      }),
    ),
  )
  return (pieces.length / ms) * 1000
}

/** The share of the machine that is busy while this process does nothing. */
export async function foreignShare(): Promise<number> {
  const before = cpuTimes()
  await pause(sampleMs)
  const after = cpuTimes()
  return 1 - (after.idle - before.idle) / Math.max(1, after.total - before.total)
}

/** What to say about the others at work; nothing when they hardly matter. */
export function noteOf(shares: readonly number[]): string {
  const share = Math.max(...shares)
  return share > foreignMax ? ` (foreign CPU ${Math.round(share * 100)} %)` : ''
}

function cpuTimes() {
  const times = cpus().map((cpu) => cpu.times)
  const idle = times.reduce((sum, one) => sum + one.idle, 0)
  const total = times.reduce((sum, one) => sum + one.idle + one.user + one.nice + one.sys + one.irq, 0)
  return { idle, total }
}

/** A ratio as goals are written: two decimals below ten, whole above. */
export function ratio(value: number): string {
  return value < 10 ? value.toFixed(2) : String(Math.round(value))
}
