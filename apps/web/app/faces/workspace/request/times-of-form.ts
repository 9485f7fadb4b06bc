import { Temporal } from 'temporal-polyfill'

/** What was chosen and typed, to be shown again when it cannot be taken. */
export interface KeptTimes {
  readonly chosen: readonly string[]
  readonly typed: readonly string[]
}

/**
 * Times of the form: suggested ones come as instants, typed ones as a day and a time by the reader's wall. One
 * that the wall skips in a night of clock change is left out, and so is what is no time.
 */
export function timesOfForm(form: FormData, timeZone: string): { startsAt: string[]; kept: KeptTimes } {
  const chosen = form.getAll('at').map(String)
  const typed = form.getAll('typed').map(String)
  const startsAt = [...chosen, ...typed.flatMap((text) => toInstant(text, timeZone))]
  return { startsAt, kept: { chosen, typed } }
}

/** A moment on the reader's wall, as one instant; none when the wall has no such moment. */
export function toInstant(text: string, timeZone: string): string[] {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return []
  try {
    const wall = Temporal.PlainDateTime.from(text)
    return [wall.toZonedDateTime(timeZone, { disambiguation: 'reject' }).toInstant().toString()]
  } catch {
    // No such moment on this wall.
    return []
  }
}
