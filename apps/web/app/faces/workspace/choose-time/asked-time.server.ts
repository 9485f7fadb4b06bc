import type { NotOfferedReason } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { toTime } from '../../../care/typed-time.ts'
import { dayIn, readDay } from '../../../care/week.ts'
import { toInstant } from './to-instant.ts'

/** Over these nobody books, whoever agreed on it. */
const impossible: readonly NotOfferedReason[] = ['past', 'booked', 'held', 'block', 'buffer', 'external_busy']

export interface AskedTime {
  /** An instant in ISO 8601. */
  readonly at: string
  /** ISO date on the reader's wall. */
  readonly day: string
  /** Why it is not offered; null: it is. */
  readonly reason: NotOfferedReason | null
  readonly isPossible: boolean
}

/**
 * The time that the address names: an instant, a time on the reader's wall, or a day and a time that were typed. Null
 * when it names none, `unreadable` when there is no such time.
 */
export function readAskedTime(search: URLSearchParams, timeZone: string): string | 'unreadable' | null {
  return readTypedTime(search, timeZone) ?? readInstant(search.get('at'), timeZone)
}

/** A day and a time that were typed; null when none were. */
export function readTypedTime(search: URLSearchParams, timeZone: string): string | 'unreadable' | null {
  const [day, time] = [search.get('onDay'), search.get('onTime')]
  // Empty fields of a form that is sent for something else name no time.
  if (!day && !time) return null
  return toInstant(`${day}T${toTime(time ?? '')}`, timeZone)[0] ?? 'unreadable'
}

function readInstant(at: string | null, timeZone: string): string | 'unreadable' | null {
  if (!at) return null
  try {
    if (at.endsWith('Z'))
      return readDay(at.slice(0, 10)) ? Temporal.Instant.from(at).toString() : 'unreadable'
  } catch {
    // No such instant.
    return 'unreadable'
  }
  return toInstant(at, timeZone)[0] ?? 'unreadable'
}

/** Whether a time can be taken, by the reason why it is not offered. */
export async function judgeAskedTime(
  at: string,
  timeZone: string,
  explain: (at: Temporal.Instant) => Promise<NotOfferedReason | null>,
): Promise<AskedTime> {
  const instant = Temporal.Instant.from(at)
  const reason = await explain(instant)
  const day = dayIn(timeZone, instant).toString()
  return { at, day, reason, isPossible: reason === null || !impossible.includes(reason) }
}
