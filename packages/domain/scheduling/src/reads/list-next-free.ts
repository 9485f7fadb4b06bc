import { inTransaction, type TxCtx } from '@kara/db'
import type { listProfessionals } from '@kara/directory'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { Slot } from '../contracts.ts'
import { keptHours, keptTimesAt, keptTimesMax, nextFreeHours } from '../rules/kept-times.ts'
import { freeTimes } from '../rules/offer.ts'
import * as kept from '../store/next-free.ts'
import * as offers from '../store/offer.ts'
import { toSlot } from './list-slots.ts'

type Listed = Pick<Awaited<ReturnType<typeof listProfessionals>>[number], 'id' | 'timeZone' | 'services'>

interface Asked {
  readonly id: ProfessionalId
  readonly timeZone: string
  readonly minutes: number
  readonly serviceId: string
}

/**
 * The next free starts of many professionals, for the cards of a directory: at most `count` each, for
 * their shortest service, looked for within the next two weeks. A hub's visitors are answered from what is kept,
 * with one question; whoever's calendar changed since, or whose kept times have passed, is looked at anew.
 */
export function listNextFree(
  ctx: Ctx,
  professionals: readonly Listed[],
  count: number,
): Promise<Map<string, Slot[]>> {
  return inTransaction(ctx, async (ctx) => {
    const asked = professionals.flatMap(({ id, timeZone, services: [service] }) =>
      service
        ? [{ id: id as ProfessionalId, timeZone, minutes: service.minutes, serviceId: service.id }]
        : [],
    )
    // Whether somebody is known to a professional may matter to their offer, so it is kept for nobody in particular.
    const times =
      ctx.scope.role === 'visitor' ? await askKept(ctx, asked, count) : await ask(ctx, asked, count)
    const minutesOf = new Map(asked.map(({ id, minutes }) => [id, minutes]))
    return new Map(
      professionals.map(({ id }) => {
        const minutes = minutesOf.get(id as ProfessionalId) ?? 0
        return [id, (times.get(id as ProfessionalId) ?? []).map((at) => toSlot(at, minutes))]
      }),
    )
  })
}

type Times = ReadonlyMap<ProfessionalId, readonly number[]>

async function askKept(ctx: TxCtx, asked: readonly Asked[], count: number): Promise<Times> {
  const now = ctx.clock.now()
  const rows = await kept.listKept(ctx, asked)
  const rowOf = new Map(rows.map((row) => [`${row.professionalId} ${row.minutes} ${row.timeZone}`, row]))
  const times = new Map<ProfessionalId, readonly number[]>()
  for (const { id, minutes, timeZone } of asked) {
    const row = rowOf.get(`${id} ${minutes} ${timeZone}`)
    const known = row && keptTimesAt(row, now, count)
    if (known) times.set(id, known)
  }
  const unknown = asked.filter(({ id }) => !times.has(id))
  const fresh = await lookAnew(ctx, unknown, now)
  for (const row of fresh) times.set(row.professionalId, keptTimesAt(row, now, count) ?? [])
  return times
}

// At one instant with whoever asks: what was looked at later than they ask says nothing to them.
async function lookAnew(ctx: TxCtx, asked: readonly Asked[], now: Temporal.Instant): Promise<kept.KeptRow[]> {
  if (asked.length === 0) return []
  const ids = asked.map(({ id }) => id)
  const to = now.add({ hours: keptHours })
  // The snapshot goes first: what is committed after it counts as a change, whether it was seen or not.
  const [snapshot, turns, calendars] = await Promise.all([
    kept.takeSnapshot(ctx),
    kept.listTurns(ctx, ids),
    offers.loadCalendars(ctx, ids, now, to),
  ])
  const rows = asked.flatMap(({ id, minutes, timeZone, serviceId }) => {
    const calendar = calendars.get(id)?.(timeZone)
    if (!calendar) return []
    // The end of the bookable period moves with the clock, so it is looked at when the times are shown.
    const unbounded = { ...calendar, bookableWeeks: Number.POSITIVE_INFINITY }
    const starts = freeTimes(unbounded, { minutes, from: now, to, now, serviceId })
    const next = starts[keptTimesMax]
    return {
      professionalId: id,
      minutes,
      timeZone,
      starts: starts.slice(0, keptTimesMax),
      completeUntil: next ?? to.epochMilliseconds,
      noticeHours: calendar.noticeHours,
      bookableWeeks: calendar.bookableWeeks,
      lookedAt: now.epochMilliseconds,
      // What is asked for depends on the service and on the clock: it is kept for nobody who comes later.
      turnsAt:
        calendar.askedFirst?.[serviceId] === undefined ? (turns.get(id) ?? null) : now.epochMilliseconds + 1,
    }
  })
  await kept.keep(ctx, snapshot, rows)
  return rows
}

async function ask(ctx: TxCtx, asked: readonly Asked[], count: number): Promise<Times> {
  const from = ctx.clock.now()
  const to = from.add({ hours: nextFreeHours })
  const calendars = await offers.loadCalendars(
    ctx,
    asked.map(({ id }) => id),
    from,
    to,
  )
  return new Map(
    asked.map(({ id, timeZone, minutes, serviceId }) => {
      const calendar = calendars.get(id)?.(timeZone)
      const starts = calendar ? freeTimes(calendar, { minutes, from, to, now: from, serviceId }) : []
      return [id, starts.slice(0, count)]
    }),
  )
}

/**
 * A text that changes whenever the public pages of the visitor's hub would say something else about its
 * professionals or their free times. Time itself is not in it: a start that comes too near goes with the minute.
 */
export function readOfferVersion(ctx: Ctx): Promise<string> {
  return inTransaction(ctx, (ctx) => offers.readOfferVersion(ctx))
}
