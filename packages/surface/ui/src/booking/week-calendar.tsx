import { type CSSProperties, type ReactNode, useRef } from 'react'
import { Link } from '../actions/link.tsx'
import { classNames } from '../class-names.ts'
import { type CalendarTint, GridEntry, ListEntry } from './calendar-entry.tsx'
import { calendarLanes, type Lane } from './calendar-lanes.ts'
import { type CalendarPointerOptions, type DayRange, useCalendarPointer } from './calendar-pointer.ts'

export type { DayRange } from './calendar-drag.ts'
export type { CalendarTint } from './calendar-entry.tsx'

/** One thing in the calendar. Minutes count from local midnight of its day. */
export interface CalendarEntry {
  id: string
  dayId: string
  startMinute: number
  endMinute: number
  /** `open` is bookable time behind everything, `busy` is taken elsewhere, `block` is time off. */
  kind: 'booking' | 'hold' | 'request' | 'open' | 'busy' | 'block'
  title: string
  /** "14:00–15:00". */
  time: string
  /** The hub or the format. */
  detail?: string
  href?: string
  tint?: CalendarTint
  /** It can be dragged, and moved with Alt and the arrow keys. */
  isMovable?: boolean
  /** Its length is what it is: it moves as a whole. */
  hasFixedLength?: boolean
}

export interface CalendarDay {
  id: string
  weekday: string
  date: string
  /** "Tuesday 24 November". */
  fullLabel: string
  isToday?: boolean
  href?: string
}

export interface WeekCalendarProps extends Pick<CalendarPointerOptions, 'onPick' | 'onMove'> {
  label: string
  days: readonly CalendarDay[]
  entries: readonly CalendarEntry[]
  startHour: number
  endHour: number
  /** One label per hour from start to end, such as "09:00". */
  hourLabels: readonly string[]
  /** The present, drawn as a line with its words. */
  now?: { dayId: string; minute: number; label: string }
  /** Said for a day without entries in the list. */
  emptyDay: ReactNode
  /** The day that phones show; its neighbours are a press away. */
  phoneDayId?: string
  /** How entries are moved without a mouse, read with each that can be. */
  moveHint?: string
  /** A list by day at every width, in place of columns. */
  isList?: boolean
}

const HOUR_REM = 3.5
const HINT_ID = 'calendar-move-hint'

function place(
  { startHour, endHour }: Pick<WeekCalendarProps, 'startHour' | 'endHour'>,
  entry: { startMinute: number; endMinute: number } & Partial<Lane>,
): CSSProperties {
  const minutes = (endHour - startHour) * 60
  const start = Math.max(0, entry.startMinute - startHour * 60)
  const end = Math.min(minutes, entry.endMinute - startHour * 60)
  const { lane = 0, lanes = 1 } = entry
  return {
    top: `${(start / minutes) * 100}%`,
    height: `${(Math.max(0, end - start) / minutes) * 100}%`,
    left: `${(lane / lanes) * 100}%`,
    width: `${100 / lanes}%`,
  }
}

function DayColumn({
  day,
  ghost,
  ...props
}: WeekCalendarProps & { day: CalendarDay; ghost: DayRange | null }) {
  const ofDay = props.entries.filter((entry) => entry.dayId === day.id)
  const open = ofDay.filter((entry) => entry.kind === 'open')
  const shown = calendarLanes(ofDay.filter((entry) => entry.kind !== 'open'))
  const minutes = (props.endHour - props.startHour) * 60
  const hours = props.endHour - props.startHour
  return (
    <div className="relative border-line border-l bg-sunken" style={{ height: `${hours * HOUR_REM}rem` }}>
      {open.map((entry) => (
        <div key={entry.id} aria-hidden className="absolute bg-raised" style={place(props, entry)} />
      ))}
      <div
        aria-hidden
        className="absolute inset-0 bg-[linear-gradient(to_bottom,var(--line)_1px,transparent_1px)]"
        style={{ backgroundSize: `100% ${HOUR_REM}rem` }}
      />
      <div className="absolute inset-y-0 right-1 left-0.5">
        {shown.map((entry) => (
          <GridEntry
            key={entry.id}
            entry={entry}
            style={place(props, entry)}
            dayIds={props.days.map(({ id }) => id)}
            hintId={props.moveHint ? HINT_ID : undefined}
            onMove={props.onMove}
          />
        ))}
        {ghost?.dayId === day.id ? (
          <div
            aria-hidden
            data-ghost
            className="pointer-events-none absolute z-20 rounded-md border-2 border-accent bg-accent-soft/70"
            style={place(props, ghost)}
          />
        ) : null}
      </div>
      {props.now?.dayId === day.id ? (
        <div
          className="pointer-events-none absolute inset-x-0 z-10 border-critical-fill border-t-2"
          style={{ top: `${((props.now.minute - props.startHour * 60) / minutes) * 100}%` }}
        >
          <span className="absolute -top-[5px] -left-1 size-2 rounded-full bg-critical-fill" />
          <span className="sr-only">{props.now.label}</span>
        </div>
      ) : null}
    </div>
  )
}

function DayHead({ day }: { day: CalendarDay }) {
  const words = (
    <>
      <span className="text-ink-quiet text-xs">{day.weekday}</span>
      <span
        className={classNames(
          'inline-flex min-w-7 items-center justify-center rounded-full px-1.5 font-semibold text-base tabular-nums',
          day.isToday && 'bg-accent text-on-accent',
        )}
      >
        {day.date}
      </span>
    </>
  )
  const look = 'flex items-baseline justify-center gap-1.5 py-2'
  return (
    <h2
      aria-label={day.fullLabel}
      aria-current={day.isToday ? 'date' : undefined}
      className="border-line border-l tracking-normal"
    >
      {day.href ? (
        <Link href={day.href} keepsScroll className={`${look} -outline-offset-2 hover:bg-sunken`}>
          {words}
        </Link>
      ) : (
        <span className={look}>{words}</span>
      )}
    </h2>
  )
}

function WeekGrid({ className, ...props }: WeekCalendarProps & { className?: string }) {
  const columns = useRef<HTMLDivElement>(null)
  const dayIds = props.days.map(({ id }) => id)
  const { ghost, handlers } = useCalendarPointer(columns, { ...props, dayIds })
  const inColumns = { gridTemplateColumns: `repeat(${props.days.length}, minmax(0, 1fr))` }
  return (
    <div className={classNames('overflow-hidden rounded-lg border border-line', className)}>
      <div className="flex border-line border-b bg-raised">
        <span className="w-14 shrink-0" />
        <div className="grid grow" style={inColumns}>
          {props.days.map((day) => (
            <DayHead key={day.id} day={day} />
          ))}
        </div>
      </div>
      <div className="flex">
        <div aria-hidden className="relative w-14 shrink-0 bg-raised">
          {props.hourLabels.map((hour, index) => (
            <span
              key={hour}
              className="absolute right-2 text-ink-quiet text-xs tabular-nums"
              style={{ top: `${index * HOUR_REM + 0.1}rem` }}
            >
              {hour}
            </span>
          ))}
        </div>
        <div
          ref={columns}
          {...handlers}
          className={classNames('grid grow select-none', props.onPick && 'cursor-cell')}
          style={inColumns}
        >
          {props.days.map((day) => (
            <DayColumn key={day.id} {...props} day={day} ghost={ghost} />
          ))}
        </div>
      </div>
    </div>
  )
}

function DayStrip({ days, phoneDayId }: Pick<WeekCalendarProps, 'days' | 'phoneDayId'>) {
  return (
    <ul className="mb-3 grid auto-cols-fr grid-flow-col gap-1 md:hidden print:hidden">
      {days.map((day) => (
        <li key={day.id}>
          <Link
            href={day.href ?? ''}
            keepsScroll
            aria-label={day.fullLabel}
            aria-current={day.id === phoneDayId ? 'date' : undefined}
            className="flex min-h-14 flex-col items-center justify-center rounded-lg text-sm leading-tight hover:bg-sunken aria-[current]:bg-accent aria-[current]:text-on-accent"
          >
            <span className="text-xs">{day.weekday}</span>
            <span className={classNames('font-semibold tabular-nums', day.isToday && 'underline')}>
              {day.date}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function DayList({ days, entries, emptyDay }: WeekCalendarProps) {
  return (
    <div className="flex flex-col gap-5">
      {days.map((day) => {
        const shown = entries
          .filter((entry) => entry.dayId === day.id && entry.kind !== 'open')
          .sort((a, b) => a.startMinute - b.startMinute)
        return (
          <section key={day.id} aria-label={day.fullLabel} className="flex flex-col gap-2">
            <h2 className={classNames('font-semibold text-sm', day.isToday && 'text-accent-ink')}>
              {day.fullLabel}
            </h2>
            {shown.length === 0 ? <p className="text-ink-quiet text-sm">{emptyDay}</p> : null}
            {shown.map((entry) => (
              <ListEntry key={entry.id} entry={entry} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

/** A professional's week: columns of days where there is room, one day on phones, or all of it as a list. */
export function WeekCalendar(props: WeekCalendarProps) {
  const { days, phoneDayId, moveHint } = props
  const onPhone = days.filter(({ id }) => id === phoneDayId)
  return (
    <section aria-label={props.label}>
      {moveHint ? (
        <p id={HINT_ID} className="sr-only">
          {moveHint}
        </p>
      ) : null}
      {props.isList ? (
        <DayList {...props} />
      ) : (
        <>
          <WeekGrid {...props} className="hidden md:block print:block" />
          {days.length > 1 ? <DayStrip days={days} phoneDayId={phoneDayId} /> : null}
          <WeekGrid
            {...props}
            days={onPhone.length > 0 ? onPhone : days.slice(0, 1)}
            className="md:hidden print:hidden"
          />
        </>
      )}
    </section>
  )
}
