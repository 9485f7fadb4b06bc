import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import { type Ctx, companyOf, invariant, personOf, type ServiceId, type SessionId } from '@kara/kernel'
import { bookSeries, bookSlot, completeSession, holdSlot, listSlots, planSeries } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { professionalCtx, type Tools } from '../tools.ts'
import { plantNote } from './plant-note.ts'
import { plantEarning } from './plant-pay.ts'
import type { Resident } from './plant-professionals.ts'
import type { PeopleFile } from './town-definition.ts'

type WantedSession = PeopleFile['clients'][number]['sessions'][number]

const searchDays = 14
/** A start among these is taken. */
const firstStarts = 6
/** A past session was booked this long before it. */
const bookedAheadHours = 5 * 24

/** Books one of the first free starts from the day on that is wanted; what is past has taken place. */
export async function plantSession(
  tools: Tools,
  self: Ctx,
  { inDays, minutes, note, repeats }: WantedSession,
  resident: Resident,
  { timeZone, pick }: { readonly timeZone: string; readonly pick: number },
): Promise<void> {
  const { professionalId, personId } = resident
  const now = self.clock.now()
  const from = now.add({ hours: inDays * 24 })
  const bookedAt = inDays < 0 ? from.subtract({ hours: bookedAheadHours }) : now
  const ctx = at(self, bookedAt)
  const { services } = await getProfessional(ctx, { id: professionalId })
  const service = services.find((one) => one.minutes === minutes && one.modality === 'video')
  invariant(service, `${resident.slug} offers ${minutes} minutes`)
  const serviceId = service.id as ServiceId
  const { slots } = await listSlots(ctx, { serviceId, from, to: from.add({ hours: searchDays * 24 }) })
  // Not everybody takes the first time in the morning.
  const slot = slots[pick % Math.min(slots.length, firstStarts)]
  invariant(slot, `${resident.slug} is free within ${searchDays} days`)
  // One transaction: a hold of last month would otherwise lapse before it is used.
  const session = await inTransaction(ctx, async (ctx) => {
    const hold = await holdSlot(ctx, { serviceId, startsAt: slot.startsAt })
    return bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone })
  })
  if (repeats) await plantSeries(ctx, session.id as SessionId, repeats)
  if (Temporal.Instant.compare(slot.endsAt, now) > 0) return
  const endsAt = Temporal.Instant.from(slot.endsAt)
  const professional = professionalCtx(at(self, endsAt), professionalId, personId)
  const sessionId = session.id as SessionId
  const owners = { personId: personOf(self), companyId: companyOf(self), resident }
  if (!(await plantEarning(tools, { sessionId, endsAt }, owners)))
    await completeSession(professional, sessionId)
  if (note) await plantNote(tools, professional, session, note)
}

/** Those of the wished times that are free. */
async function plantSeries(
  ctx: Ctx,
  sessionId: SessionId,
  { everyWeeks, count }: NonNullable<WantedSession['repeats']>,
): Promise<void> {
  const dates = await planSeries(ctx, { sessionId, everyWeeks, count })
  const startsAt = dates.flatMap((date) => (date.reason ? [] : [date.startsAt]))
  if (startsAt.length > 0) await bookSeries(ctx, { sessionId, everyWeeks, startsAt, shortfall: 'self_pay' })
}

/** The same call at another time. */
function at(ctx: Ctx, instant: Temporal.Instant): Ctx {
  return { ...ctx, clock: { now: () => instant } }
}
