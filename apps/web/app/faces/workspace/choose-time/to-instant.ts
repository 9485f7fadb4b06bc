import { Temporal } from 'temporal-polyfill'
import { readDay } from '../../../care/week.ts'

/** A moment on the reader's wall, as one instant; none when the wall has no such moment, as in a night of clock change. */
export function toInstant(text: string, timeZone: string): string[] {
  if (!/^.{10}T\d{2}:\d{2}/.test(text) || !readDay(text.slice(0, 10))) return []
  try {
    const wall = Temporal.PlainDateTime.from(text)
    return [wall.toZonedDateTime(timeZone, { disambiguation: 'reject' }).toInstant().toString()]
  } catch {
    // No such moment on this wall.
    return []
  }
}
