import type { CalendarDay, CalendarEntry } from '../booking/week-calendar.tsx'
import { hubTint } from '../theme.ts'

type Say = (english: string, icelandic: string) => string

const FIRST_DATE = 23

const DAY_NAMES = [
  ['Mon', 'mán.', 'Monday', 'Mánudagur'],
  ['Tue', 'þri.', 'Tuesday', 'Þriðjudagur'],
  ['Wed', 'mið.', 'Wednesday', 'Miðvikudagur'],
  ['Thu', 'fim.', 'Thursday', 'Fimmtudagur'],
  ['Fri', 'fös.', 'Friday', 'Föstudagur'],
] as const

const HUBS = [
  { name: 'Fjallasýn', tint: hubTint('#2f6b5e') },
  { name: 'Straumur', tint: hubTint('#1d4ed8') },
  { name: 'Sólvin', tint: hubTint('#fff3b0') },
] as const

/** Day, start, end, initials of the client, hub. */
const BOOKINGS = [
  [0, '09:00', '10:00', 'A. K.', 0],
  [0, '13:00', '14:00', 'S. Þ.', 1],
  [1, '10:00', '11:00', 'M. B.', 2],
  [3, '09:00', '09:30', 'J. H.', 1],
  [4, '11:00', '12:00', 'E. Ó.', 0],
] as const

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function entry(
  day: number,
  start: string,
  end: string,
  rest: Pick<CalendarEntry, 'kind' | 'title'> & Partial<CalendarEntry>,
): CalendarEntry {
  return {
    id: `${day}-${start}-${rest.kind}`,
    dayId: `d${day}`,
    startMinute: minuteOf(start),
    endMinute: minuteOf(end),
    time: `${start}–${end}`,
    ...rest,
  }
}

function sampleDays(say: Say): CalendarDay[] {
  return DAY_NAMES.map(([english, icelandic, englishLong, icelandicLong], index) => ({
    id: `d${index}`,
    weekday: say(english, icelandic),
    date: String(FIRST_DATE + index),
    fullLabel: say(
      `${englishLong} ${FIRST_DATE + index} November`,
      `${icelandicLong} ${FIRST_DATE + index}. nóvember`,
    ),
    isToday: index === 1,
    href: `?day=${FIRST_DATE + index}`,
  }))
}

function sampleEntries(say: Say): CalendarEntry[] {
  const open = DAY_NAMES.map((_, day) => entry(day, '09:00', '17:00', { kind: 'open', title: '' }))
  const bookings = BOOKINGS.map(([day, start, end, title, hub]) =>
    entry(day, start, end, {
      kind: 'booking',
      title,
      detail: HUBS[hub].name,
      href: `#${start}`,
      tint: HUBS[hub].tint,
    }),
  )
  return [
    ...open,
    ...bookings,
    entry(1, '14:00', '15:00', {
      kind: 'hold',
      title: say('Held', 'Frátekið'),
      detail: '9:41',
      tint: HUBS[0].tint,
    }),
    entry(1, '14:30', '15:30', { kind: 'request', title: say('Request', 'Beiðni'), href: '#request' }),
    entry(2, '09:00', '12:00', { kind: 'busy', title: say('Busy elsewhere', 'Upptekið annars staðar') }),
    entry(3, '12:00', '17:00', { kind: 'block', title: say('Time off', 'Frí') }),
  ]
}

/** A professional's working week over three hubs. */
export function calendarWeek(say: Say): { days: CalendarDay[]; entries: CalendarEntry[] } {
  return { days: sampleDays(say), entries: sampleEntries(say) }
}
