import type { Service } from '@kara/directory/contracts'
import type { CompanyId, Ctx, ServiceId } from '@kara/kernel'
import { listAskedTimes, listSlots } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { dayIn, daysOf, mondayOf, readDay, type ShownDay, spanOf } from './week.ts'

/** No professional can be booked further ahead. */
const weeksAheadMax = 26
/** How far the first free time is looked for: what one question to the calendar may span. */
const searchDays = 56

export interface Offer {
  readonly days: readonly ShownDay[]
  /** ISO date of the day whose times are shown. */
  readonly day: string
  /** ISO dates of Mondays; null at the ends of the bookable period. */
  readonly previousWeek: string | null
  readonly nextWeek: string | null
  /** The first free start after a week without any. */
  readonly nextFree: string | null
  /** ISO date of that start on the reader's calendar. */
  readonly nextFreeDay: string | null
  /** Starts among the days' that are asked for instead of booked. */
  readonly asked: readonly string[]
}

/**
 * One week of free times by the reader's calendar: the one asked for, or the first that has any.
 *
 * @param asked `isWithAsked`: with those that the professional wants to be asked for; `isAgreed`, `insteadOf`
 *   and `companyId` as in `SlotQuestion`.
 */
export async function offerOf(
  ctx: Ctx,
  service: Service,
  asked: {
    timeZone: string
    week: string | null
    day: string | null
    isWithAsked?: boolean
    isAgreed?: boolean
    insteadOf?: Temporal.Instant
    companyId?: CompanyId
  },
): Promise<Offer> {
  const { timeZone } = asked
  const today = dayIn(timeZone, ctx.clock.now())
  const thisWeek = mondayOf(today)
  const lastWeek = thisWeek.add({ weeks: weeksAheadMax })
  const onlyAsked = new Set<string>()
  const free = async (from: Temporal.PlainDate, days: number) => {
    const span = spanOf(timeZone, from, days)
    const { isAgreed = false, insteadOf } = asked
    const agreed = insteadOf ? { isAgreed, insteadOf } : { isAgreed }
    const question = { serviceId: service.id as ServiceId, companyId: asked.companyId, ...span, ...agreed }
    const [{ slots }, toAsk] = await Promise.all([
      listSlots(ctx, question),
      asked.isWithAsked ? listAskedTimes(ctx, question) : [],
    ])
    for (const { startsAt } of toAsk) onlyAsked.add(startsAt)
    return [...slots, ...toAsk].sort((one, other) => one.startsAt.localeCompare(other.startsAt))
  }
  const wanted = readDay(asked.week)
  const ahead = wanted || readDay(asked.day) ? null : await free(thisWeek, searchDays)
  const firstFree = ahead?.[0] ? dayIn(timeZone, instantOf(ahead[0])) : today
  const monday = clamp(mondayOf(wanted ?? readDay(asked.day) ?? firstFree), thisWeek, lastWeek)
  const slots = ahead ?? (await free(monday, 7))
  const days = daysOf(timeZone, monday, slots)
  const day = days.find(({ date }) => date === asked.day) ?? days.find(({ times }) => times.length > 0)
  const later = day ? [] : await free(monday.add({ days: 7 }), searchDays)
  const compare = (one: Temporal.PlainDate, other: Temporal.PlainDate) => one.since(other).sign
  return {
    days,
    day: day?.date ?? monday.toString(),
    previousWeek: compare(monday, thisWeek) > 0 ? monday.subtract({ weeks: 1 }).toString() : null,
    nextWeek: compare(monday, lastWeek) < 0 ? monday.add({ weeks: 1 }).toString() : null,
    nextFree: later[0]?.startsAt ?? null,
    nextFreeDay: later[0] ? dayIn(timeZone, instantOf(later[0])).toString() : null,
    asked: days.flatMap(({ times }) => times.filter((startsAt) => onlyAsked.has(startsAt))),
  }
}

function instantOf(slot: { readonly startsAt: string }) {
  return Temporal.Instant.from(slot.startsAt)
}

function clamp(day: Temporal.PlainDate, first: Temporal.PlainDate, last: Temporal.PlainDate) {
  if (day.since(first).sign < 0) return first
  return day.since(last).sign > 0 ? last : day
}
