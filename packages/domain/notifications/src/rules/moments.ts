import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'

export const reminderLetters = ['reminder_day', 'reminder_hour'] as const
export type ReminderLetter = (typeof reminderLetters)[number]

const hoursBefore = { reminder_day: limits.dayReminderHours, reminder_hour: limits.hourReminderHours }

/** The reminders of a session that are still to come; one that would already be late is left out. */
export function remindersAfter(
  earliest: Temporal.Instant,
  startsAt: Temporal.Instant,
): { readonly letter: ReminderLetter; readonly dueAt: Temporal.Instant }[] {
  return reminderLetters
    .map((letter) => ({ letter, dueAt: startsAt.subtract({ hours: hoursBefore[letter] }) }))
    .filter(({ dueAt }) => Temporal.Instant.compare(dueAt, earliest) > 0)
}

/** Whether a reminder that was held up would say something untrue, or come after the start. */
export function isReminderLate(
  letter: ReminderLetter,
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  const latest =
    letter === 'reminder_day' ? startsAt.subtract({ hours: limits.dayReminderLateHours }) : startsAt
  return Temporal.Instant.compare(now, latest) >= 0
}

/** The same moment, or the end of the night when people sleep. */
export function afterQuietHours(instant: Temporal.Instant, timeZone: string): Temporal.Instant {
  const local = instant.toZonedDateTimeISO(timeZone)
  if (local.hour >= limits.quietUntilHour && local.hour < limits.quietFromHour) return instant
  const day = local.hour < limits.quietUntilHour ? local.toPlainDate() : local.toPlainDate().add({ days: 1 })
  return atHour(day, limits.quietUntilHour, timeZone)
}

/** Noon of a period's first day is inside it in every zone that a company could count in. */
export function noonOf(day: string): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'UTC', plainTime: { hour: 12 } })
    .toInstant()
}

/** The next morning: never the same day, however early it is. */
export function nextMorning(instant: Temporal.Instant, timeZone: string): Temporal.Instant {
  const tomorrow = instant.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 })
  return atHour(tomorrow, limits.morningHour, timeZone)
}

function atHour(day: Temporal.PlainDate, hour: number, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant()
}
