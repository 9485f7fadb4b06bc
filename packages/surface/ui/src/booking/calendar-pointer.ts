import { type MouseEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import { type DayRange, dragTo, type Grip } from './calendar-drag.ts'
import { useLongPress } from './calendar-long-press.ts'

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
 * Drawing and dragging over the columns of days: with a mouse or pen at once, with a finger after it rested on an entry,
 * because a finger that moves scrolls the page. Everything that is done here can be done with a form as well.
 */
export function useCalendarPointer(box: RefObject<HTMLElement>, options: CalendarPointerOptions) {
  const [drag, setDrag] = useState<Drag | null>(null)
  // A press that became a drag is not a click on the entry below it.
  const wasDragged = useRef(false)
  const { startHour, endHour, onPick, onMove } = options
  const finger = useLongPress(box)

  const pointAt = (event: PointerEvent) => pointIn(box.current, event, options)
  const start = (event: PointerEvent<HTMLElement>) => {
    wasDragged.current = false
    if (event.button !== 0) return
    const point = pointAt(event)
    const target = event.target as HTMLElement
    const isFinger = event.pointerType === 'touch'
    if (isFinger && !target.closest('[data-movable]')) return
    const entry = target.closest<HTMLElement>('[data-entry]')
    if (!point || (entry ? !(entry.dataset.movable && onMove) : !onPick)) return
    const grip = gripOf(entry, point, !isFinger && target.closest('[data-edge]') !== null)
    if (isFinger) finger.wait(event, () => setDrag(grip))
    else setDrag(grip)
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
    finger.leave()
    if (!drag) return
    setDrag(null)
    if (drag.kind === 'pick') {
      const { dayId, startMinute } = drag.to
      onPick?.(wasDragged.current ? drag.to : { dayId, startMinute, endMinute: startMinute })
    } else if (wasDragged.current && drag.entryId) onMove?.(drag.entryId, drag.to)
  }
  return {
    /** Where what is being drawn or dragged would come to lie. */
    ghost: drag && (wasDragged.current || finger.isHeld()) ? drag.to : null,
    handlers: {
      onPointerDown: start,
      onPointerMove: (event: PointerEvent) => {
        finger.follow(event)
        move(event)
      },
      onPointerUp: end,
      onPointerCancel: () => {
        finger.leave()
        setDrag(null)
      },
      // A finger that rests opens no menu over what it is about to move.
      onContextMenu: (event: MouseEvent) => {
        if (finger.isHeld()) event.preventDefault()
      },
    },
  }
}

/** The day and minute under the pointer. */
function pointIn(
  box: HTMLElement | null,
  event: PointerEvent,
  { dayIds, startHour, endHour }: Pick<CalendarPointerOptions, 'dayIds' | 'startHour' | 'endHour'>,
) {
  const area = box?.getBoundingClientRect()
  if (!area) return null
  const column = Math.floor(((event.clientX - area.left) / area.width) * dayIds.length)
  const dayId = dayIds[Math.min(dayIds.length - 1, Math.max(0, column))]
  const share = Math.min(1, Math.max(0, (event.clientY - area.top) / area.height))
  return dayId === undefined
    ? null
    : { dayId, minute: Math.round(startHour * 60 + share * (endHour - startHour) * 60) }
}

/** What the pointer takes hold of: an entry, its lower edge, or an empty place. */
function gripOf(entry: HTMLElement | null, point: Grip['point'], isEdge: boolean): Drag {
  const range = entry && {
    dayId: entry.dataset.day ?? point.dayId,
    startMinute: Number(entry.dataset.start),
    endMinute: Number(entry.dataset.end),
  }
  const to = range ?? { dayId: point.dayId, startMinute: point.minute, endMinute: point.minute }
  const kind = !entry ? 'pick' : isEdge ? 'resize' : 'move'
  return { kind, entryId: entry?.dataset.entry ?? null, point, range, to }
}
