import type { BookedSession } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { limits } from './contracts.ts'

/** Whether a session was held, and so lately that its client remembers it. */
export function isOpen(
  { state, endsAt }: Pick<BookedSession, 'state' | 'endsAt'>,
  now: Temporal.Instant,
): boolean {
  const until = Temporal.Instant.from(endsAt).add({ hours: limits.feedbackDays * 24 })
  return state === 'completed' && Temporal.Instant.compare(now, until) <= 0
}

/** The beginning of the month: nothing that was said since shows, so that its moment points at nobody. */
export function shownBefore(now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO('UTC')
  return today.with({ day: 1 }).startOfDay().toInstant()
}
