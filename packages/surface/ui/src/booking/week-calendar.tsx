import type { CSSProperties, ReactNode } from 'react'
import { Link } from '../actions/link.tsx'
import { classNames } from '../class-names.ts'
import { calendarLanes, type Lane } from './calendar-lanes.ts'

/** The two looks of a hub's colour, from `hubTint` of the theme door. */
export interface CalendarTint {
  light: { soft: string; line: string; ink: string }
  dark: { soft: string; line: string; ink: string }
}

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

export interface WeekCalendarProps {
  label: string
  days: readonly CalendarDay[]
  entries: readonly CalendarEntry[]
  startHour: number
  endHour: number
  /** One label per hour from start to end, such as "09:00". */
  hourLabels: readonly string[]
  /** The present, drawn as a line with its words. */
  now?: { dayId: string; minute: number; label: string }
  /** Said for a day without entries in the list on phones. */
  emptyDay: ReactNode
}

const HOUR_REM = 3.5

const KINDS: Record<CalendarEntry['kind'], string> = {
  booking: 'bg-tint-soft text-tint-ink border-l-[3px] border-tint-line',
  hold: 'bg-raised text-ink border border-dashed border-tint-line',
  request: 'bg-caution-soft text-ink border-l-[3px] border-caution',
  open: '',
  busy: 'hatched bg-sunken text-ink-quiet border border-line',
  block: 'bg-sunken text-ink-quiet border border-line',
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

function place(props: WeekCalendarProps, entry: CalendarEntry & Partial<Lane>): CSSProperties {
  const minutes = (props.endHour - props.startHour) * 60
  const start = Math.max(0, entry.startMinute - props.startHour * 60)
  const end = Math.min(minutes, entry.endMinute - props.startHour * 60)
  const { lane = 0, lanes = 1 } = entry
  return {
    top: `${(start / minutes) * 100}%`,
    height: `${(Math.max(0, end - start) / minutes) * 100}%`,
    left: `${(lane / lanes) * 100}%`,
    width: `${100 / lanes}%`,
    ...tintStyle(entry.tint),
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

function GridEntry({ entry, style }: { entry: CalendarEntry & Lane; style: CSSProperties }) {
  const isShort = entry.endMinute - entry.startMinute <= 30
  const look = classNames(
    'tinted absolute flex min-h-6 overflow-hidden rounded-md px-1.5 text-xs shadow-[0_0_0_1px_var(--surface)] hover:z-10',
    isShort ? 'flex-row items-center gap-1.5' : 'flex-col py-1',
    KINDS[entry.kind],
  )
  if (!entry.href) {
    return (
      <div className={look} style={style}>
        <EntryWords entry={entry} />
      </div>
    )
  }
  return (
    <Link
      href={entry.href}
      className={classNames(look, '-outline-offset-2 hover:brightness-[0.97]')}
      style={style}
    >
      <EntryWords entry={entry} />
    </Link>
  )
}

function DayColumn({ day, ...props }: WeekCalendarProps & { day: CalendarDay }) {
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
          <GridEntry key={entry.id} entry={entry} style={place(props, entry)} />
        ))}
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
        <Link href={day.href} className={`${look} -outline-offset-2 hover:bg-sunken`}>
          {words}
        </Link>
      ) : (
        <span className={look}>{words}</span>
      )}
    </h2>
  )
}

function WeekGrid(props: WeekCalendarProps) {
  const columns = { gridTemplateColumns: `3.5rem repeat(${props.days.length}, minmax(0, 1fr))` }
  return (
    <div className="hidden overflow-hidden rounded-lg border border-line md:block print:block">
      <div className="grid border-line border-b bg-raised" style={columns}>
        <span />
        {props.days.map((day) => (
          <DayHead key={day.id} day={day} />
        ))}
      </div>
      <div className="grid" style={columns}>
        <div aria-hidden className="relative bg-raised">
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
        {props.days.map((day) => (
          <DayColumn key={day.id} day={day} {...props} />
        ))}
      </div>
    </div>
  )
}

function DayList({ days, entries, emptyDay }: WeekCalendarProps) {
  return (
    <div className="flex flex-col gap-5 md:hidden print:hidden">
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
            {shown.map((entry) => {
              const look = classNames(
                'tinted flex min-h-11 flex-col justify-center rounded-md px-3 py-2 text-sm',
                KINDS[entry.kind],
              )
              return entry.href ? (
                <Link key={entry.id} href={entry.href} className={look} style={tintStyle(entry.tint)}>
                  <EntryWords entry={entry} />
                </Link>
              ) : (
                <div key={entry.id} className={look} style={tintStyle(entry.tint)}>
                  <EntryWords entry={entry} />
                </div>
              )
            })}
          </section>
        )
      })}
    </div>
  )
}

/** A professional's week: columns of days where there is room, a list by day on phones. */
export function WeekCalendar(props: WeekCalendarProps) {
  return (
    <section aria-label={props.label}>
      <WeekGrid {...props} />
      <DayList {...props} />
    </section>
  )
}
