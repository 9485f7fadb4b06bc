/** A stretch of one day, in minutes after its midnight. */
export interface DayRange {
  readonly dayId: string
  readonly startMinute: number
  readonly endMinute: number
}

interface Point {
  readonly dayId: string
  readonly minute: number
}

/** What was taken hold of, and where. */
export interface Grip {
  readonly kind: 'pick' | 'move' | 'resize'
  readonly point: Point
  /** The entry as it was; null when an empty place was pressed. */
  readonly range: DayRange | null
}

/** Calendars are drawn in quarters of an hour. */
const snapMinutes = 15
/** A hand that presses is not quite still. */
const stillMinutes = 7

const snap = (minute: number) => Math.round(minute / snapMinutes) * snapMinutes

/** Where what was taken hold of lies when the pointer is at `point`; `isFar`: it was really dragged. */
export function dragTo(
  { kind, point: from, range }: Grip,
  point: Point,
  bounds: { readonly startMinute: number; readonly endMinute: number },
): { readonly range: DayRange; readonly isFar: boolean } {
  const isFar = point.dayId !== from.dayId || Math.abs(point.minute - from.minute) > stillMinutes
  const within = (minute: number) => Math.min(bounds.endMinute, Math.max(bounds.startMinute, minute))
  if (!range) {
    const [first, last] = [from.minute, point.minute].sort((one, other) => one - other) as [number, number]
    const startMinute = within(Math.floor(first / snapMinutes) * snapMinutes)
    const endMinute = within(Math.max(startMinute + snapMinutes, snap(last)))
    return { range: { dayId: from.dayId, startMinute, endMinute }, isFar }
  }
  if (kind === 'resize') {
    const endMinute = within(Math.max(range.startMinute + snapMinutes, snap(point.minute)))
    return { range: { ...range, endMinute }, isFar }
  }
  const length = range.endMinute - range.startMinute
  const wished = snap(range.startMinute + point.minute - from.minute)
  const startMinute = Math.max(bounds.startMinute, Math.min(bounds.endMinute - length, wished))
  return { range: { dayId: point.dayId, startMinute, endMinute: startMinute + length }, isFar }
}

/** The same with the arrow keys: by a quarter of an hour or a day; null for other keys. */
export function keyTo(
  key: string,
  isResizing: boolean,
  range: DayRange,
  dayIds: readonly string[],
): DayRange | null {
  const minutes = { ArrowUp: -snapMinutes, ArrowDown: snapMinutes }[key]
  if (minutes !== undefined) {
    const endMinute = range.endMinute + minutes
    if (isResizing) return endMinute - range.startMinute < snapMinutes ? null : { ...range, endMinute }
    return { ...range, startMinute: range.startMinute + minutes, endMinute }
  }
  const days = { ArrowLeft: -1, ArrowRight: 1 }[key]
  const dayId = days !== undefined && !isResizing ? dayIds[dayIds.indexOf(range.dayId) + days] : undefined
  return dayId ? { ...range, dayId } : null
}
