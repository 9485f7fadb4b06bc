import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { StateFile } from '../state-file.ts'

/** How a calendar server answers: as it should, or with one of its troubles. */
export const MODES = ['ok', 'sign_in', 'missing', 'down', 'slow', 'huge', 'moved', 'inside'] as const

const wall = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
const Event = z.object({
  /** On the wall of its zone. */
  starts: wall,
  ends: wall,
  timeZone: z.string().max(50).default('Atlantic/Reykjavik'),
  title: z.string().max(80).default('Busy'),
  /** As RFC 5545 writes it: `FREQ=WEEKLY;COUNT=10`. */
  rule: z.string().max(200).default(''),
})

export const CalendarInput = z.object({
  mode: z.enum(MODES).optional(),
  events: z.array(Event).max(500).optional(),
})

const Published = z.object({ name: z.string(), mode: z.enum(MODES), events: z.array(Event) })
export type Published = z.infer<typeof Published>

const CALENDARS_MAX = 200

/** Lunch on every weekday and a swim on Tuesday and Thursday, for a calendar that nobody described. */
const usual: Published['events'] = [
  {
    starts: '2026-01-05T12:00',
    ends: '2026-01-05T13:00',
    timeZone: 'Atlantic/Reykjavik',
    title: 'Lunch',
    rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  },
  {
    starts: '2026-01-06T15:00',
    ends: '2026-01-06T16:30',
    timeZone: 'Atlantic/Reykjavik',
    title: 'Swim',
    rule: 'FREQ=WEEKLY;BYDAY=TU,TH',
  },
]

/** The calendars that testers have described or that were asked for. */
export class Calendars {
  readonly #file: StateFile<Published[]>

  constructor(stateDir: string) {
    this.#file = new StateFile(join(stateDir, 'calendars.json'), z.array(Published), () => [])
  }

  list(): Published[] {
    return this.#file.value
  }

  find(name: string): Published {
    const known = this.#file.value.find((one) => one.name === name)
    return known ?? this.change(name, {})
  }

  change(name: string, { mode, events }: z.infer<typeof CalendarInput>): Published {
    const before = this.#file.value.find((one) => one.name === name)
    const now = {
      name,
      mode: mode ?? before?.mode ?? 'ok',
      events: events ?? before?.events ?? usual,
    }
    const others = this.#file.value.filter((one) => one.name !== name)
    this.#file.value = [now, ...others].slice(0, CALENDARS_MAX)
    this.#file.save()
    return now
  }

  reset() {
    this.#file.value = []
    this.#file.save()
  }
}

/** The calendar as programs read it, without a table of its zones, as some of them publish it. */
export function writeCalendar({ events }: Published): string {
  const plain = (text: string) => `${text.replace(/[-:]/g, '')}00`
  const lines = events.flatMap((event, index) => [
    'BEGIN:VEVENT',
    `UID:${index}@calendars.example`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART;TZID=${event.timeZone}:${plain(event.starts)}`,
    `DTEND;TZID=${event.timeZone}:${plain(event.ends)}`,
    ...(event.rule ? [`RRULE:${event.rule}`] : []),
    `SUMMARY:${event.title}`,
    'END:VEVENT',
  ])
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//sandbox//calendars//EN']
  return `${[...head, ...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`
}

export function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`
}
