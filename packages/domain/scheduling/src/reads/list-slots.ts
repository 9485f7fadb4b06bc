import { inTransaction, type TxCtx } from '@kara/db'
import { getProfessional, getService } from '@kara/directory'
import type { Service } from '@kara/directory/contracts'
import {
  allInOrder,
  type CompanyId,
  type Ctx,
  invariant,
  type ProfessionalId,
  type ServiceId,
} from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { limits, type NotOfferedReason, type Slot } from '../contracts.ts'
import { withoutSession } from '../rules/moves.ts'
import { askedTimes, freeTimes, whyNotOffered } from '../rules/offer.ts'
import { keepOfferOpen, loadCalendars, takeTurns } from '../store/offer.ts'

export interface SlotQuestion {
  readonly serviceId: ServiceId
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  /** For the professional, who is in no hub while asking: the hub that is asked about. */
  readonly companyId?: CompanyId | undefined
  /** Of a client to whom the professional has agreed, and who goes on or moves: only what begins soon is asked for. */
  readonly isAgreed?: boolean
  /** When a session begins that would be given up for what is chosen: it stands in nobody's way. */
  readonly insteadOf?: Temporal.Instant
}

/** The free starts of a service between two instants, in order, and the zone the professional lives in. */
export function listSlots(ctx: Ctx, question: SlotQuestion): Promise<{ timeZone: string; slots: Slot[] }> {
  return inTransaction(ctx, async (ctx) => {
    const { insteadOf } = question
    const { service, calendar } = await loadServiceCalendar(ctx, question)
    const open = insteadOf ? withoutSession(calendar, insteadOf) : calendar
    const starts = freeTimes(open, askOf(ctx, question, service))
    return {
      timeZone: calendar.timeZone,
      slots: starts
        .filter((at) => at !== insteadOf?.epochMilliseconds)
        .map((at) => toSlot(at, service.minutes)),
    }
  })
}

/** The starts of a service that can be asked for, and not booked, as its professional wants it in this hub. */
export function listAskedTimes(ctx: Ctx, question: SlotQuestion): Promise<Slot[]> {
  return inTransaction(ctx, async (ctx) => {
    const { service, calendar } = await loadServiceCalendar(ctx, question)
    return askedTimes(calendar, askOf(ctx, question, service)).map((at) => toSlot(at, service.minutes))
  })
}

/** Why one start of a service is not offered; null when it can be booked now. */
export function explainTime(
  ctx: Ctx,
  serviceId: ServiceId,
  at: Temporal.Instant,
  asked: Pick<SlotQuestion, 'companyId' | 'isAgreed' | 'insteadOf'> = {},
): Promise<NotOfferedReason | null> {
  return inTransaction(ctx, async (ctx) => {
    const service = await getService(ctx, serviceId)
    const { reason } = await checkTime(ctx, service, at, { ...asked, serviceId })
    return reason
  })
}

/**
 * Why a time on the wall clock of the professional is not offered: one that the change of the clocks leaves
 * out has no instant at all.
 */
export async function explainWallTime(
  ctx: Ctx,
  serviceId: ServiceId,
  wall: { readonly day: string; readonly time: string; readonly timeZone: string },
  companyId?: CompanyId,
): Promise<{ readonly at: string; readonly reason: NotOfferedReason | null }> {
  const asked = Temporal.PlainDate.from(wall.day).toPlainDateTime(Temporal.PlainTime.from(wall.time))
  const zoned = asked.toZonedDateTime(wall.timeZone)
  const at = zoned.toInstant()
  if (!zoned.toPlainDateTime().equals(asked)) return { at: at.toString(), reason: 'clock_change' }
  return { at: at.toString(), reason: await explainTime(ctx, serviceId, at, { companyId }) }
}

/**
 * The same for whoever is about to take the time: also the buffer to be kept after it. Where days or weeks
 * are capped, those who take time of them take turns.
 */
export function checkTime(
  ctx: Ctx,
  service: Pick<Service, 'professionalId' | 'minutes'>,
  at: Temporal.Instant,
  options: {
    readonly isTaking?: boolean
    readonly companyId?: CompanyId | undefined
    /** Where a time is chosen by a client: some services are asked for. */
    readonly serviceId?: string | undefined
    readonly isAgreed?: boolean | undefined
    /** As in `SlotQuestion`. */
    readonly insteadOf?: Temporal.Instant | undefined
  } = {},
): Promise<{ readonly reason: NotOfferedReason | null; readonly bufferMinutes: number }> {
  return inTransaction(ctx, async (ctx) => {
    const near = { from: at.subtract({ hours: 3 }), to: at.add({ hours: 6 }) }
    const load = () => loadCalendarOf(ctx, service, near, options.companyId)
    // Sent at once and answered in this order, so the calendar is what it is once the offer cannot be closed.
    const [, loaded] = await allInOrder([
      options.isTaking ? keepOfferOpen(ctx, service.professionalId as ProfessionalId) : null,
      load(),
    ])
    let { calendar } = loaded
    if (calendar.caps && options.isTaking) {
      await takeTurns(ctx, service.professionalId as ProfessionalId)
      calendar = (await load()).calendar
    }
    const { serviceId, isAgreed, insteadOf } = options
    const { minutes } = service
    const open = insteadOf ? withoutSession(calendar, insteadOf) : calendar
    const reason = whyNotOffered(open, { minutes, now: ctx.clock.now(), at, serviceId, isAgreed })
    return { reason, bufferMinutes: calendar.bufferMinutes }
  })
}

/** The free starts nearest to a time that is gone. */
export async function listAlternatives(
  ctx: Ctx,
  serviceId: ServiceId,
  near: Temporal.Instant,
): Promise<Slot[]> {
  const from =
    Temporal.Instant.compare(near, ctx.clock.now()) > 0 ? near.subtract({ hours: 72 }) : ctx.clock.now()
  const { slots } = await listSlots(ctx, { serviceId, from, to: from.add({ hours: 24 * 14 }) })
  const distance = (slot: Slot) => Math.abs(Date.parse(slot.startsAt) - near.epochMilliseconds)
  return slots
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, limits.alternatives)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}

function askOf(
  ctx: TxCtx,
  { from, to, isAgreed }: SlotQuestion,
  { id, minutes }: Pick<Service, 'id' | 'minutes'>,
) {
  return { from, to, minutes, now: ctx.clock.now(), serviceId: id, isAgreed }
}

export async function loadServiceCalendar(ctx: TxCtx, question: SlotQuestion) {
  const days = question.from.until(question.to).total('hours') / 24
  invariant(days <= limits.offerDaysMax, `an offer spans at most ${limits.offerDaysMax} days, not ${days}`)
  const service = await getService(ctx, question.serviceId)
  return { service, ...(await loadCalendarOf(ctx, service, question, question.companyId)) }
}

async function loadCalendarOf(
  ctx: TxCtx,
  service: Pick<Service, 'professionalId'>,
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
  companyId?: CompanyId,
) {
  const id = service.professionalId as ProfessionalId
  const [professional, calendars] = await Promise.all([
    getProfessional(ctx, { id }),
    loadCalendars(ctx, [id], from, to, companyId),
  ])
  const calendarIn = calendars.get(id)
  invariant(calendarIn, 'a professional who was found has a calendar')
  return { professional, calendar: calendarIn(professional.timeZone) }
}

/** A start with its length. Hundreds are shown at once, so they are written without a date each. */
export function toSlot(at: number, minutes: number): Slot {
  return { startsAt: isoOf(at), endsAt: isoOf(at + minutes * 60_000) }
}

const daySeconds = 24 * 3_600
const written = { day: Number.NaN, text: '' }
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

// Starts are whole seconds, and what is next to each other is mostly of one day.
function isoOf(at: number): string {
  const seconds = at / 1000
  const day = Math.floor(seconds / daySeconds)
  if (day !== written.day) {
    written.text = new Date(at).toISOString().slice(0, 11)
    written.day = day
  }
  const ofDay = seconds - day * daySeconds
  const hour = twoDigits[Math.floor(ofDay / 3_600)]
  const minute = twoDigits[Math.floor(ofDay / 60) % 60]
  return `${written.text}${hour}:${minute}:${twoDigits[ofDay % 60]}Z`
}
