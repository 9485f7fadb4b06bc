import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { type DayRange, dragTo, type Grip } from './calendar-drag.ts'

export type { DayRange } from './calendar-drag.ts'

export interface CalendarPointerOptions {
  startHour: number
  endHour: number
  dayIds: readonly string[]
  /** An empty place was pressed (start and end are the same), or a stretch was drawn. */
  onPick?: (range: DayRange) => void
  /** An entry was dragged to another place, or its lower edge was. */
  onMove?: (entryId: string, range: DayRange) => void
}

interface Drag extends Grip {
  readonly entryId: string | null
  readonly to: DayRange
}

/**
 * Drawing and dragging with a mouse or pen over the columns of days. A finger scrolls the page instead, and
 * everything that is done here can be done with a form as well.
 */
export function useCalendarPointer(box: RefObject<HTMLElement>, options: CalendarPointerOptions) {
  const [drag, setDrag] = useState<Drag | null>(null)
  // A press that became a drag is not a click on the entry below it.
  const wasDragged = useRef(false)
  const { dayIds, startHour, endHour, onPick, onMove } = options

  const pointAt = (event: PointerEvent) => {
    const area = box.current?.getBoundingClientRect()
    if (!area) return null
    const column = Math.floor(((event.clientX - area.left) / area.width) * dayIds.length)
    const dayId = dayIds[Math.min(dayIds.length - 1, Math.max(0, column))]
    const share = Math.min(1, Math.max(0, (event.clientY - area.top) / area.height))
    return dayId === undefined
      ? null
      : { dayId, minute: Math.round(startHour * 60 + share * (endHour - startHour) * 60) }
  }
  const start = (event: PointerEvent<HTMLElement>) => {
    wasDragged.current = false
    if (event.button !== 0 || event.pointerType === 'touch') return
    const point = pointAt(event)
    const target = event.target as HTMLElement
    const entry = target.closest<HTMLElement>('[data-entry]')
    const entryId = entry?.dataset.entry ?? null
    if (!point || (entry ? !(entry.dataset.movable && onMove) : !onPick)) return
    const range = entry && {
      dayId: entry.dataset.day ?? point.dayId,
      startMinute: Number(entry.dataset.start),
      endMinute: Number(entry.dataset.end),
    }
    const kind = !entry ? 'pick' : target.closest('[data-edge]') ? 'resize' : 'move'
    const to = range ?? { dayId: point.dayId, startMinute: point.minute, endMinute: point.minute }
    setDrag({ kind, entryId, point, range, to })
  }
  const move = (event: PointerEvent) => {
    const point = drag && pointAt(event)
    if (!point) return
    const to = dragTo(drag, point, { startMinute: startHour * 60, endMinute: endHour * 60 })
    // Only now, so that a press without a drag stays a click on what is below.
    if (to.isFar && !wasDragged.current) {
      wasDragged.current = true
      box.current?.setPointerCapture(event.pointerId)
    }
    setDrag({ ...drag, to: to.range })
  }
  const end = () => {
    if (!drag) return
    setDrag(null)
    if (drag.kind === 'pick') {
      const { dayId, startMinute } = drag.to
      onPick?.(wasDragged.current ? drag.to : { dayId, startMinute, endMinute: startMinute })
    } else if (wasDragged.current && drag.entryId) onMove?.(drag.entryId, drag.to)
  }
  return {
    /** Where what is being drawn or dragged would come to lie. */
    ghost: drag && wasDragged.current ? drag.to : null,
    handlers: {
      onPointerDown: start,
      onPointerMove: move,
      onPointerUp: end,
      onPointerCancel: () => setDrag(null),
    },
  }
}
