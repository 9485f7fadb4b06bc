import { readDay } from './week.ts'

/** A time of day as people write it, in its one form: `9`, `9.00` and `0900` are `09:00`. What is none stays as typed. */
export function toTime(typed: unknown): string {
  const text = String(typed).trim()
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text) ?? []
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute}`
}

/** Whether a clock ever shows it. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** Whether a calendar has it, as an ISO date. */
export function isDay(text: string): boolean {
  return readDay(text) !== null
}
