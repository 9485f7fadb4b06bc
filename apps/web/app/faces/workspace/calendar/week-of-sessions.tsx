import { capitalised, type Formatter, useFormatter, useWords } from '@kara/language'
import { type CalendarDay, type CalendarEntry, type DayRange, WeekCalendar } from '@kara/ui'
import { useNavigate, useSubmit } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { sessionMessages } from '../session/session-messages.ts'
import { calendarMessages } from './calendar-messages.ts'
import { type CalendarPlace, wallTime } from './calendar-place.ts'
import { HubLegend } from './hub-legend.tsx'
import type { loadWeek, WeekEntry } from './week-view.server.ts'

export type Week = Awaited<ReturnType<typeof loadWeek>>

interface WeekOfSessionsProps {
  week: Week
  place: CalendarPlace
}

/** The week, the day or the list, with what each colour means. */
export function WeekOfSessions({ week, place }: WeekOfSessionsProps) {
  const words = useWords(calendarMessages)
  const format = useFormatter()
  const entries = useEntries(week, place)
  const hours = Array.from(
    { length: week.endHour - week.startHour },
    (_, index) => `${String(week.startHour + index).padStart(2, '0')}:00`,
  )
  const isNowShown = week.now.minute >= week.startHour * 60 && week.now.minute < week.endHour * 60
  return (
    <div className="flex flex-col gap-3">
      <HubLegend week={week} place={place} />
      <WeekCalendar
        label={words(place.view === 'day' ? 'labelDay' : 'label')}
        days={week.days.map((day) => toDay(format, day, week.now.dayId, place))}
        entries={entries}
        startHour={week.startHour}
        endHour={week.endHour}
        hourLabels={hours}
        now={
          isNowShown ? { ...week.now, label: words('now', { time: format.time(week.now.at) }) } : undefined
        }
        emptyDay={words('emptyDay')}
        phoneDayId={place.day ?? undefined}
        moveHint={words('off.keys')}
        isList={place.view === 'list'}
        {...useHands(week, place)}
      />
    </div>
  )
}

/** What a mouse or a key does in the calendar; each has its form beside the calendar as well. */
function useHands(week: Week, place: CalendarPlace) {
  const navigate = useNavigate()
  const submit = useSubmit()
  const around = { view: place.view, day: place.day ?? undefined, hub: place.hub ?? undefined }
  const send = (fields: Record<string, string>, action = workspacePaths.start()) =>
    submit(
      { ...fields, back: workspacePaths.calendar(around) },
      { method: 'post', action, preventScrollReset: true },
    )
  const timesOf = ({ dayId, startMinute, endMinute }: DayRange) => ({
    day: dayId,
    starts: wallTime(dayId, startMinute).slice(11),
    endDay: dayId,
    ends: wallTime(dayId, endMinute).slice(11),
  })
  return {
    onPick: (range: DayRange) => {
      if (range.endMinute > range.startMinute) return send({ intent: 'block', ...timesOf(range) })
      const quarter = Math.floor(range.startMinute / 15) * 15
      navigate(workspacePaths.calendar({ ...around, at: wallTime(range.dayId, quarter) }), {
        preventScrollReset: true,
      })
    },
    onMove: (entryId: string, range: DayRange) => {
      const { timeOff, sessionId } = week.entries.find(({ id }) => id === entryId) ?? {}
      if (sessionId) {
        const fields = { intent: 'move', typed: wallTime(range.dayId, range.startMinute) }
        return send(fields, workspacePaths.session(sessionId))
      }
      if (!timeOff) return
      const { timeOffId, occurrence, note, isRepeated } = timeOff
      // How far it reaches is asked first; nothing moves until that is said.
      if (isRepeated) {
        const asked = {
          ...around,
          off: `${timeOffId}.${occurrence}`,
          at: wallTime(range.dayId, range.startMinute),
          until: wallTime(range.dayId, range.endMinute),
        }
        return navigate(workspacePaths.calendar(asked), { preventScrollReset: true })
      }
      send({ intent: 'change', which: 'this', timeOffId, occurrence, note, ...timesOf(range) })
    },
  }
}

function toDay(format: Formatter, day: string, today: string, place: CalendarPlace): CalendarDay {
  return {
    id: day,
    // Noon is on this day in every zone that clocks have.
    weekday: capitalised(format.day(day, 'day').split(' ')[0] ?? ''),
    date: String(Number(day.slice(8))),
    fullLabel: capitalised(format.day(day, 'dayLong')),
    isToday: day === today,
    href: workspacePaths.calendar({ view: place.view, day, hub: place.hub ?? undefined }),
  }
}

function useEntries({ entries, hubs }: Week, { view, day, hub }: CalendarPlace): CalendarEntry[] {
  const words = useWords(calendarMessages)
  const say = useWords(sessionMessages)
  const format = useFormatter()
  const around = { view, day: day ?? undefined, hub: hub ?? undefined }
  const titleOf = (entry: WeekEntry) =>
    ({
      booking: entry.clientName ?? say('nobody'),
      hold: words('held'),
      block: entry.timeOff?.note || words('blocked'),
      external: words('external'),
      open: '',
    })[entry.kind]
  const hrefOf = ({ sessionId, timeOff }: WeekEntry) => {
    if (sessionId) return workspacePaths.calendar({ ...around, session: sessionId })
    if (timeOff)
      return workspacePaths.calendar({ ...around, off: `${timeOff.timeOffId}.${timeOff.occurrence}` })
    return undefined
  }
  return entries.map((entry) => {
    const mark = hubs.find(({ hubId }) => hubId === entry.hubId)
    const isOtherHub = entry.kind === 'booking' && hub !== null && entry.hubId !== hub
    return {
      id: entry.id,
      dayId: entry.dayId,
      startMinute: entry.startMinute,
      endMinute: entry.endMinute,
      kind: isOtherHub ? 'busy' : entry.kind === 'external' ? 'block' : entry.kind,
      title: titleOf(entry),
      time: format.timeRange(entry.startsAt, entry.endsAt),
      detail: entry.kind === 'hold' ? words('heldDetail') : mark?.name,
      tint: mark?.tint,
      href: hrefOf(entry),
      // A stretch over several days, or whole ones, is changed in its form.
      isMovable:
        entry.isAhead ||
        (entry.timeOff !== null && !entry.timeOff.isWhole && entry.timeOff.day === entry.timeOff.endDay),
      hasFixedLength: entry.sessionId !== null,
    }
  })
}
