import { listTeamTime } from '@kara/clinics'
import type { Ctx } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { readPlace } from '../calendar/calendar-place.ts'
import { teamOnDays } from './team-on-days.ts'

/** Everybody's time on the day or in the week that the address names. */
export async function loadTeam(args: PageArgs, ctx: Ctx) {
  const { timeZone } = await readerOf(args)
  const search = new URL(args.request.url).searchParams
  const place = readPlace(search)
  const view = search.get('view') === 'week' ? 'week' : 'day'
  const today = ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
  const day = place.day ? Temporal.PlainDate.from(place.day) : today
  const first = view === 'day' ? day : day.subtract({ days: day.dayOfWeek - 1 })
  const length = view === 'day' ? 1 : 7
  const days = Array.from({ length }, (_, index) => first.add({ days: index }).toString())
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone }).toInstant()
  const team = await listTeamTime(ctx, startOf(first), startOf(first.add({ days: length })))
  return {
    view: view as 'day' | 'week',
    day: day.toString(),
    today: today.toString(),
    before: day.subtract({ days: length }).toString(),
    after: day.add({ days: length }).toString(),
    days,
    ...teamOnDays(team, days, timeZone),
  }
}
