interface Drawn {
  readonly dayId: string
  readonly kind: string
  readonly startMinute: number
  readonly endMinute: number
}

/** What a usual working day spans; longer days make the calendar longer. */
const usual = { startHour: 8, endHour: 18 } as const

/** The days that are drawn: a weekend on which nothing happens would make every other day narrower. */
export function daysShown(
  days: readonly string[],
  entries: readonly Drawn[],
  wanted: readonly string[],
): string[] {
  const isUsed = (day = '') => wanted.includes(day) || entries.some(({ dayId }) => dayId === day)
  return days.filter((day, index) => index < 5 || isUsed(day) || (index === 5 && isUsed(days[6])))
}

/** The hours that are drawn: those in which something begins or ends, and the usual ones between. */
export function hoursShown(entries: readonly Drawn[]) {
  const hours = entries.flatMap(hoursOf)
  return {
    startHour: Math.min(usual.startHour, ...hours),
    endHour: Math.max(usual.endHour, ...hours.map((hour) => hour + 1)),
  }
}

/** Time that is taken, and need not be seen whole: one's own off, a colleague's, another calendar's. */
const offKinds = ['block', 'blocked', 'external']

/** In which it begins and ends. */
function hoursOf({ kind, startMinute, endMinute }: Drawn): number[] {
  const isOff = offKinds.includes(kind)
  // Whole days off reach from midnight to midnight and would make every day that long.
  return [
    ...(isOff && startMinute === 0 ? [] : [Math.floor(startMinute / 60)]),
    ...(isOff && endMinute === 24 * 60 ? [] : [Math.ceil(endMinute / 60) - 1]),
  ]
}
