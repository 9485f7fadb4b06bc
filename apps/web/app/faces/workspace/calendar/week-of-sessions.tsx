import { capitalised, type Formatter, useFormatter, useWords } from '@kara/language'
import { type CalendarDay, type CalendarEntry, Link, WeekCalendar } from '@kara/ui'
import { workspacePaths } from '../paths.ts'
import { sessionMessages } from '../session/session-messages.ts'
import { calendarMessages } from './calendar-messages.ts'
import type { loadWeek, WeekEntry } from './week-view.server.ts'

type Week = Awaited<ReturnType<typeof loadWeek>>

interface WeekOfSessionsProps {
  week: Week
  /** Only this hub's bookings stand out; every taken time stays in sight, because there is one calendar. */
  hub: string | null
  openSessionId: string | null
}

/** The week as a grid, with what each colour means. */
export function WeekOfSessions({ week, hub }: WeekOfSessionsProps) {
  const words = useWords(calendarMessages)
  const format = useFormatter()
  const entries = useEntries(week, hub)
  const hours = Array.from(
    { length: week.endHour - week.startHour },
    (_, index) => `${String(week.startHour + index).padStart(2, '0')}:00`,
  )
  const isNowShown = week.now.minute >= week.startHour * 60 && week.now.minute < week.endHour * 60
  return (
    <div className="flex flex-col gap-3">
      <HubLegend week={week} hub={hub} />
      <WeekCalendar
        label={words('label')}
        days={week.days.map((day) => toDay(format, day, week.now.dayId))}
        entries={entries}
        startHour={week.startHour}
        endHour={week.endHour}
        hourLabels={hours}
        now={
          isNowShown ? { ...week.now, label: words('now', { time: format.time(week.now.at) }) } : undefined
        }
        emptyDay={words('emptyDay')}
      />
    </div>
  )
}

function toDay(format: Formatter, day: string, today: string): CalendarDay {
  return {
    id: day,
    // Noon is on this day in every zone that clocks have.
    weekday: format.day(day, 'day').split(' ')[0] ?? '',
    date: String(Number(day.slice(8))),
    fullLabel: capitalised(format.day(day, 'dayLong')),
    isToday: day === today,
  }
}

function useEntries({ entries, hubs, monday }: Week, hub: string | null): CalendarEntry[] {
  const words = useWords(calendarMessages)
  const say = useWords(sessionMessages)
  const format = useFormatter()
  const titleOf = (entry: WeekEntry) =>
    ({
      booking: entry.clientName ?? say('nobody'),
      hold: words('held'),
      block: words('blocked'),
      open: '',
    })[entry.kind]
  return entries.map((entry) => {
    const mark = hubs.find(({ hubId }) => hubId === entry.hubId)
    const isOtherHub = entry.kind === 'booking' && hub !== null && entry.hubId !== hub
    return {
      id: entry.id,
      dayId: entry.dayId,
      startMinute: entry.startMinute,
      endMinute: entry.endMinute,
      kind: isOtherHub ? 'busy' : entry.kind,
      title: titleOf(entry),
      time: format.timeRange(entry.startsAt, entry.endsAt),
      detail: entry.kind === 'hold' ? words('heldDetail') : mark?.name,
      tint: mark?.tint,
      href: entry.sessionId
        ? workspacePaths.calendar({ week: monday, session: entry.sessionId, hub: hub ?? undefined })
        : undefined,
    }
  })
}

function HubLegend({ week, hub }: { week: Week; hub: string | null }) {
  const words = useWords(calendarMessages)
  if (week.hubs.length === 0) return null
  const link = (hubId: string | undefined, name: string, color: { light: string; dark: string } | null) => (
    <Link
      key={hubId ?? 'all'}
      href={workspacePaths.calendar({ week: week.monday, hub: hubId })}
      keepsScroll
      aria-current={hub === (hubId ?? null) ? 'true' : undefined}
      className="inline-flex min-h-8 items-center gap-2 rounded-full border border-line px-3 text-sm hover:bg-sunken aria-[current=true]:bg-sunken aria-[current=true]:font-semibold"
    >
      {color ? (
        <span
          aria-hidden
          className="tinted size-3 rounded-full border-[6px] border-tint-line"
          style={{ '--tint-line-light': color.light, '--tint-line-dark': color.dark } as React.CSSProperties}
        />
      ) : null}
      {name}
    </Link>
  )
  return (
    <nav aria-label={words('hubs')} data-no-print className="flex flex-wrap gap-2">
      {week.hubs.length > 1 ? link(undefined, words('allHubs'), null) : null}
      {week.hubs.map(({ hubId, name, tint }) =>
        link(hubId, name, { light: tint.light.line, dark: tint.dark.line }),
      )}
    </nav>
  )
}
