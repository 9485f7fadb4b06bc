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

/** The hours that are drawn. */
export function hoursShown(entries: readonly Drawn[]) {
  // Whole days off reach from midnight to midnight and would make every day that long.
  const shown = entries.filter(({ kind }) => kind !== 'block' && kind !== 'external')
  const starts = shown.map(({ startMinute }) => Math.floor(startMinute / 60))
  const ends = shown.map(({ endMinute }) => Math.ceil(endMinute / 60))
  return {
    startHour: Math.min(usual.startHour, ...starts),
    endHour: Math.max(usual.endHour, ...ends),
  }
}
