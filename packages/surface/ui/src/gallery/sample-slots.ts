import type { SlotDay, SlotPickerProps } from '../booking/slot-picker.tsx'

type Say = (english: string, icelandic: string) => string

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
