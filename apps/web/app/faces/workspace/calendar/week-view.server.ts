import { getProfessional } from '@kara/directory'
import { type Ctx, professionalOf } from '@kara/kernel'
import { listOwnTime, listSessionsBetween } from '@kara/scheduling'
import type { CalendarStretch, Session } from '@kara/scheduling/contracts'
import type { Temporal } from 'temporal-polyfill'
import type { Reader } from '../../../http/language.server.ts'
import { listHubMarks, namesOf } from '../care-relations.server.ts'
import { type DayPiece, minuteOf, placeOnDays } from './place-on-days.ts'

/** One thing in the week, cut to one day. */
export interface WeekEntry extends DayPiece, CalendarStretch {
  readonly id: string
  readonly kind: 'booking' | 'hold' | 'block' | 'open'
  readonly sessionId: string | null
  readonly clientName: string | null
  readonly hubId: string | null
}

const cancelled: ReadonlySet<Session['state']> = new Set(['cancelled', 'late_cancelled'])

/** What a usual working day spans; longer days make the calendar longer. */
const usual = { startHour: 8, endHour: 18 } as const

/** A professional's week from every hub, in the reader's zone. */
export async function loadWeek(ctx: Ctx, reader: Reader, monday: Temporal.PlainDate) {
  const { timeZone } = reader
  const allDays = Array.from({ length: 7 }, (_, index) => monday.add({ days: index }).toString())
  const from = monday.toZonedDateTime({ timeZone }).toInstant()
  const to = monday.add({ days: 7 }).toZonedDateTime({ timeZone }).toInstant()
  const professional = await getProfessional(ctx, { id: professionalOf(ctx) })
  const [sessions, own, hubs] = await Promise.all([
    listSessionsBetween(ctx, from, to),
    listOwnTime(ctx, professional.timeZone, from, to),
    listHubMarks(ctx),
  ])
  const names = await namesOf(
    ctx,
    sessions.map(({ personId }) => personId),
  )
  const place = (stretch: CalendarStretch, rest: Omit<WeekEntry, keyof DayPiece | keyof CalendarStretch>) =>
    placeOnDays(timeZone, allDays, stretch).map((piece) => ({
      ...rest,
      ...piece,
      ...stretch,
      id: `${rest.id}-${piece.dayId}`,
    }))
  const nobody = { sessionId: null, clientName: null, hubId: null }
  const entries: WeekEntry[] = [
    ...own.open.flatMap((stretch) =>
      place(stretch, { id: `open-${stretch.startsAt}`, kind: 'open', ...nobody }),
    ),
    ...own.taken.flatMap(({ kind, ...stretch }) =>
      place(stretch, { id: `${kind}-${stretch.startsAt}`, kind, ...nobody }),
    ),
    ...sessions
      .filter(({ state }) => !cancelled.has(state))
      .flatMap(({ id, startsAt, endsAt, personId, hubId }) =>
        place(
          { startsAt, endsAt },
          {
            id,
            kind: 'booking',
            sessionId: id,
            clientName: names.get(personId) ?? null,
            hubId,
          },
        ),
      ),
  ]
  const now = ctx.clock.now().toZonedDateTimeISO(timeZone)
  return {
    monday: monday.toString(),
    sunday: monday.add({ days: 6 }).toString(),
    previous: monday.subtract({ days: 7 }).toString(),
    next: monday.add({ days: 7 }).toString(),
    days: daysShown(allDays, entries),
    entries,
    hubs,
    ...hoursShown(entries),
    now: { at: ctx.clock.now().toString(), dayId: now.toPlainDate().toString(), minute: minuteOf(now) },
  }
}

// A weekend on which nothing happens would make every other day narrower.
function daysShown(days: readonly string[], entries: readonly WeekEntry[]): string[] {
  const isUsed = (day: string) => entries.some(({ dayId }) => dayId === day)
  return days.filter((day, index) => index < 5 || isUsed(day) || (index === 5 && isUsed(days[6] ?? '')))
}

function hoursShown(entries: readonly WeekEntry[]) {
  const starts = entries.map(({ startMinute }) => Math.floor(startMinute / 60))
  const ends = entries.map(({ endMinute }) => Math.ceil(endMinute / 60))
  return {
    startHour: Math.min(usual.startHour, ...starts),
    endHour: Math.max(usual.endHour, ...ends),
  }
}
