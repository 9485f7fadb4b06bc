import type { Ctx, ServiceId } from '@kara/kernel'
import { explainTime } from '@kara/scheduling'
import type { NotOfferedReason } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { dayIn } from '../../../care/week.ts'
import { toTime } from '../availability/hours-of-form.ts'
import { toInstant } from '../request/times-of-form.ts'

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
  const [day, time] = [search.get('onDay'), search.get('onTime')]
  const at = day === null && time === null ? search.get('at') : `${day}T${toTime(time ?? '')}`
  if (!at) return null
  try {
    if (at.endsWith('Z')) return Temporal.Instant.from(at).toString()
  } catch {
    // No such instant.
    return 'unreadable'
  }
  return toInstant(at, timeZone)[0] ?? 'unreadable'
}

/** Whether a service can be booked at an instant, and why it is not offered. */
export async function judgeAskedTime(
  ctx: Ctx,
  serviceId: string,
  asked: { readonly at: string; readonly timeZone: string },
): Promise<AskedTime> {
  const at = Temporal.Instant.from(asked.at)
  const reason = await explainTime(ctx, serviceId as ServiceId, at)
  const day = dayIn(asked.timeZone, at).toString()
  return { at: asked.at, day, reason, isPossible: reason === null || !impossible.includes(reason) }
}
