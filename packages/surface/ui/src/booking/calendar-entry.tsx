import type { CSSProperties, KeyboardEvent } from 'react'
import { Link } from '../actions/link.tsx'
import { classNames } from '../class-names.ts'
import { type DayRange, keyTo } from './calendar-drag.ts'
import type { CalendarEntry } from './week-calendar.tsx'

/** The two looks of a hub's colour, from `hubTint` of the theme door. */
export interface CalendarTint {
  light: { soft: string; line: string; ink: string }
  dark: { soft: string; line: string; ink: string }
}

const KINDS: Record<CalendarEntry['kind'], string> = {
  booking: 'bg-tint-soft text-tint-ink border-l-[3px] border-tint-line',
  hold: 'bg-raised text-ink border border-dashed border-tint-line',
  request: 'bg-caution-soft text-ink border-l-[3px] border-caution',
  open: '',
  busy: 'hatched bg-sunken text-ink-quiet border border-line',
  block: 'hatched bg-sunken text-ink border border-line-strong/40',
}

function tintStyle(tint: CalendarTint | undefined): Record<string, string> {
  if (!tint) return {}
  return {
    '--tint-soft-light': tint.light.soft,
    '--tint-line-light': tint.light.line,
    '--tint-ink-light': tint.light.ink,
    '--tint-soft-dark': tint.dark.soft,
    '--tint-line-dark': tint.dark.line,
    '--tint-ink-dark': tint.dark.ink,
  }
}

function EntryWords({ entry }: { entry: CalendarEntry }) {
  return (
    <>
      <span className="truncate font-semibold leading-tight">{entry.title}</span>
      <span className="truncate tabular-nums leading-tight opacity-90">{entry.time}</span>
      {entry.detail ? <span className="truncate leading-tight opacity-90">{entry.detail}</span> : null}
    </>
  )
}

export interface GridEntryProps {
  entry: CalendarEntry
  style: CSSProperties
  dayIds: readonly string[]
  /** The words that say how it is moved with keys. */
  hintId?: string
  onMove?: (entryId: string, range: DayRange) => void
}

/** An entry in a column. One that can be moved says so, and is moved by a quarter of an hour with Alt and an arrow. */
export function GridEntry({ entry, style, dayIds, hintId, onMove }: GridEntryProps) {
  const { id, dayId, startMinute, endMinute, isMovable, hasFixedLength } = entry
  const isShort = endMinute - startMinute <= 30
  const look = classNames(
    'tinted absolute flex min-h-6 overflow-hidden rounded-md px-1.5 text-xs shadow-[0_0_0_1px_var(--surface)] hover:z-10',
    isShort ? 'flex-row items-center gap-1.5' : 'flex-col py-1',
    KINDS[entry.kind],
  )
  const shown = { ...style, ...tintStyle(entry.tint) }
  if (!entry.href) {
    return (
      <div data-entry={id} className={look} style={shown}>
        <EntryWords entry={entry} />
      </div>
    )
  }
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.shiftKey && hasFixedLength)) return
    const range = keyTo(event.key, event.shiftKey, { dayId, startMinute, endMinute }, dayIds)
    if (!range) return
    event.preventDefault()
    onMove?.(id, range)
  }
  const moving = isMovable && onMove
  return (
    <Link
      href={entry.href}
      keepsScroll
      draggable={false}
      data-entry={id}
      data-day={dayId}
      data-start={startMinute}
      data-end={endMinute}
      data-movable={moving ? true : undefined}
      aria-describedby={moving ? hintId : undefined}
      onKeyDown={moving ? press : undefined}
      className={classNames(
        look,
        '-outline-offset-2 hover:brightness-[0.97]',
        moving && 'cursor-grab [-webkit-touch-callout:none]',
      )}
      style={shown}
    >
      <EntryWords entry={entry} />
      {moving && !hasFixedLength ? (
        <span data-edge aria-hidden className="absolute inset-x-0 bottom-0 h-2 cursor-ns-resize" />
      ) : null}
    </Link>
  )
}

/** An entry in a list of a day. */
export function ListEntry({ entry }: { entry: CalendarEntry }) {
  const look = classNames(
    'tinted flex min-h-11 flex-col justify-center rounded-md px-3 py-2 text-sm',
    KINDS[entry.kind],
  )
  if (entry.href) {
    return (
      <Link href={entry.href} keepsScroll className={look} style={tintStyle(entry.tint)}>
        <EntryWords entry={entry} />
      </Link>
    )
  }
  return (
    <div className={look} style={tintStyle(entry.tint)}>
      <EntryWords entry={entry} />
    </div>
  )
}
