import type { SlotDay, SlotPickerProps } from '../booking/slot-picker.tsx'
import type { CalendarDay, CalendarEntry } from '../booking/week-calendar.tsx'
import { hubTint } from '../theme.ts'

type Say = (english: string, icelandic: string) => string

const HOUR = 60

/** A week with free and empty days. */
export function slotDays(say: Say): SlotDay[] {
  const days: [string, string, string, string, number][] = [
    ['Mon', 'mán.', '23', 'Monday 23 November|Mánudagur 23. nóvember', 2],
    ['Tue', 'þri.', '24', 'Tuesday 24 November|Þriðjudagur 24. nóvember', 7],
    ['Wed', 'mið.', '25', 'Wednesday 25 November|Miðvikudagur 25. nóvember', 0],
    ['Thu', 'fim.', '26', 'Thursday 26 November|Fimmtudagur 26. nóvember', 4],
    ['Fri', 'fös.', '27', 'Friday 27 November|Föstudagur 27. nóvember', 3],
  ]
  return days.map(([en, is, date, names, count], index) => {
    const [long = '', longIs = ''] = names.split('|')
    return {
      href: `?day=${date}`,
      weekday: say(en, is),
      date,
      fullLabel: say(`${long}, ${count} free times`, `${longIs}, ${count} lausir tímar`),
      isCurrent: index === 1,
      isEmpty: count === 0,
    }
  })
}

/** Times of one day. */
export function slotGroups(say: Say): SlotPickerProps['groups'] {
  const time = (label: string, oslo: string, isChosen = false) => ({
    label,
    otherZone: `${oslo} Oslo`,
    fullLabel: say(`Tuesday 24 November ${label}, 1 credit`, `Þriðjudagur 24. nóvember ${label}, 1 inneign`),
    value: label,
    isChosen,
  })
  return [
    {
      label: say('Morning', 'Morgunn'),
      times: [time('09:00', '10:00'), time('10:15', '11:15'), time('11:30', '12:30')],
    },
    {
      label: say('Afternoon', 'Síðdegi'),
      times: [
        time('13:00', '14:00'),
        time('14:00', '15:00', true),
        time('15:15', '16:15'),
        time('16:30', '17:30'),
      ],
    },
  ]
}

/** A professional's working week. */
export function calendarWeek(say: Say): { days: CalendarDay[]; entries: CalendarEntry[] } {
  const names = [
    ['Mon', 'mán.', 'Monday', 'Mánudagur'],
    ['Tue', 'þri.', 'Tuesday', 'Þriðjudagur'],
    ['Wed', 'mið.', 'Wednesday', 'Miðvikudagur'],
    ['Thu', 'fim.', 'Thursday', 'Fimmtudagur'],
    ['Fri', 'fös.', 'Friday', 'Föstudagur'],
  ]
  const days = names.map(([en = '', is = '', long = '', longIs = ''], index) => ({
    id: `d${index}`,
    weekday: say(en, is),
    date: String(23 + index),
    fullLabel: say(`${long} ${23 + index} November`, `${longIs} ${23 + index}. nóvember`),
    isToday: index === 1,
    href: `?day=${23 + index}`,
  }))
  const fjallasyn = hubTint('#2f6b5e')
  const straumur = hubTint('#1d4ed8')
  const solvin = hubTint('#fff3b0')
  const open = days.map((day) => ({
    id: `open-${day.id}`,
    dayId: day.id,
    startMinute: 9 * HOUR,
    endMinute: 17 * HOUR,
    kind: 'open' as const,
    title: '',
    time: '',
  }))
  const entries: CalendarEntry[] = [
    {
      id: '1',
      dayId: 'd0',
      startMinute: 9 * HOUR,
      endMinute: 10 * HOUR,
      kind: 'booking',
      title: 'A. K.',
      time: '09:00–10:00',
      detail: 'Fjallasýn',
      href: '#1',
      tint: fjallasyn,
    },
    {
      id: '2',
      dayId: 'd0',
      startMinute: 13 * HOUR,
      endMinute: 14 * HOUR,
      kind: 'booking',
      title: 'S. Þ.',
      time: '13:00–14:00',
      detail: 'Straumur',
      href: '#2',
      tint: straumur,
    },
    {
      id: '3',
      dayId: 'd1',
      startMinute: 10 * HOUR,
      endMinute: 11 * HOUR,
      kind: 'booking',
      title: 'M. B.',
      time: '10:00–11:00',
      detail: 'Sólvin',
      href: '#3',
      tint: solvin,
    },
    {
      id: '4',
      dayId: 'd1',
      startMinute: 14 * HOUR,
      endMinute: 15 * HOUR,
      kind: 'hold',
      title: say('Held', 'Frátekið'),
      time: '14:00–15:00',
      detail: '9:41',
      tint: fjallasyn,
    },
    {
      id: '5',
      dayId: 'd1',
      startMinute: 14 * HOUR + 30,
      endMinute: 15 * HOUR + 30,
      kind: 'request',
      title: say('Request', 'Beiðni'),
      time: '14:30–15:30',
      href: '#5',
    },
    {
      id: '6',
      dayId: 'd2',
      startMinute: 9 * HOUR,
      endMinute: 12 * HOUR,
      kind: 'busy',
      title: say('Busy elsewhere', 'Upptekið annars staðar'),
      time: '09:00–12:00',
    },
    {
      id: '7',
      dayId: 'd3',
      startMinute: 12 * HOUR,
      endMinute: 17 * HOUR,
      kind: 'block',
      title: say('Time off', 'Frí'),
      time: '12:00–17:00',
    },
    {
      id: '8',
      dayId: 'd3',
      startMinute: 9 * HOUR,
      endMinute: 9 * HOUR + 30,
      kind: 'booking',
      title: 'J. H.',
      time: '09:00–09:30',
      href: '#8',
      tint: straumur,
    },
    {
      id: '9',
      dayId: 'd4',
      startMinute: 11 * HOUR,
      endMinute: 12 * HOUR,
      kind: 'booking',
      title: 'E. Ó.',
      time: '11:00–12:00',
      detail: 'Fjallasýn',
      href: '#9',
      tint: fjallasyn,
    },
  ]
  return { days, entries: [...open, ...entries] }
}
