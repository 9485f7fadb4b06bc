import { getProfessional } from '@kara/directory'
import { type Ctx, professionalOf } from '@kara/kernel'
import { listOwnTime, listSessionsBetween, listTimeOff } from '@kara/scheduling'
import type { CalendarStretch, Session } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import type { Reader } from '../../../http/language.server.ts'
import { listHubMarks, namesOf } from '../care-relations.server.ts'
import type { CalendarView } from './calendar-place.ts'
import { type ShownTimeOff, toShownTimeOff } from './open-time-off.server.ts'
import { type DayPiece, minuteOf, placeOnDays } from './place-on-days.ts'
import { daysShown, hoursShown } from './shown-frame.ts'

/** One thing in the week, cut to one day. */
export interface WeekEntry extends DayPiece, CalendarStretch {
  readonly id: string
  readonly kind: 'booking' | 'hold' | 'block' | 'external' | 'open'
  readonly sessionId: string | null
  readonly clientName: string | null
  readonly hubId: string | null
  readonly timeOff: ShownTimeOff | null
  /** A session that has not begun. */
  readonly isAhead: boolean
}

const cancelled: ReadonlySet<Session['state']> = new Set(['cancelled', 'late_cancelled'])

/** The professional's week or day from every hub, in the reader's zone. */
export async function loadWeek(ctx: Ctx, reader: Reader, day: Temporal.PlainDate, view: CalendarView) {
  const { timeZone } = reader
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  const first = view === 'day' ? day : monday
  const length = view === 'day' ? 1 : 7
  const days = Array.from({ length }, (_, index) => first.add({ days: index }).toString())
  const now = ctx.clock.now().toZonedDateTimeISO(timeZone)
  const [entries, hubs] = await Promise.all([loadEntries(ctx, timeZone, days), listHubMarks(ctx)])
  const today = now.toPlainDate().toString()
  return {
    first: first.toString(),
    last: first.add({ days: length - 1 }).toString(),
    previous: day.subtract({ days: length }).toString(),
    next: day.add({ days: length }).toString(),
    today,
    days: view === 'day' ? days : daysShown(days, entries, [today, day.toString()]),
    entries,
    hubs,
    ...hoursShown(entries),
    now: { at: ctx.clock.now().toString(), dayId: today, minute: minuteOf(now) },
  }
}

async function loadEntries(ctx: Ctx, timeZone: string, days: readonly string[]): Promise<WeekEntry[]> {
  const startOf = (day: string | undefined) =>
    Temporal.PlainDate.from(day ?? '').toZonedDateTime({ timeZone })
  const [from, to] = [startOf(days[0]).toInstant(), startOf(days.at(-1)).add({ days: 1 }).toInstant()]
  const professional = await getProfessional(ctx, { id: professionalOf(ctx) })
  const [sessions, own, off] = await Promise.all([
    listSessionsBetween(ctx, from, to),
    listOwnTime(ctx, professional.timeZone, from, to),
    listTimeOff(ctx, from, to),
  ])
  const names = await namesOf(
    ctx,
    sessions.map(({ personId }) => personId),
  )
  const now = ctx.clock.now().toString()
  const nothing = { sessionId: null, clientName: null, hubId: null, timeOff: null, isAhead: false }
  const place = (
    { startsAt, endsAt }: CalendarStretch,
    rest: Pick<WeekEntry, 'id' | 'kind'> & Partial<WeekEntry>,
  ) =>
    placeOnDays(timeZone, days, { startsAt, endsAt }).map((piece) => ({
      ...nothing,
      ...rest,
      ...piece,
      startsAt,
      endsAt,
      id: `${rest.id}-${piece.dayId}`,
    }))
  return [
    ...own.open.flatMap((stretch) => place(stretch, { id: `open-${stretch.startsAt}`, kind: 'open' })),
    ...own.taken
      .filter(({ kind }) => kind !== 'block')
      .flatMap((one) => place(one, { id: `${one.kind}-${one.startsAt}`, kind: one.kind })),
    ...off.flatMap((one) =>
      place(one, {
        id: `off-${one.timeOffId}.${one.day}`,
        kind: 'block',
        timeOff: toShownTimeOff(one, timeZone),
      }),
    ),
    ...sessions
      .filter(({ state }) => !cancelled.has(state))
      .flatMap(({ id, startsAt, endsAt, personId, hubId, state }) =>
        place(
          { startsAt, endsAt },
          {
            id,
            kind: 'booking',
            sessionId: id,
            clientName: names.get(personId) ?? null,
            hubId,
            isAhead: state === 'scheduled' && startsAt > now,
          },
        ),
      ),
  ]
}
