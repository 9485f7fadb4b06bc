import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import { findPersonByEmail } from '@kara/identity'
import {
  type CompanyId,
  type Ctx,
  companyOf,
  inScope,
  invariant,
  type PersonId,
  personOf,
  type ServiceId,
  type SessionId,
} from '@kara/kernel'
import {
  bookSeries,
  bookSlot,
  completeSession,
  holdSlot,
  listBookedSessions,
  listSlots,
  planSeries,
} from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import type { LiveHub } from '../read-live.ts'
import { signInThroughSandbox } from '../sign-in.ts'
import { gateOf, professionalCtx, type Tools } from '../tools.ts'
import { acceptTermsOf } from './accept-terms-of.ts'
import { plantNote } from './plant-note.ts'
import { plantEarning, plantPay } from './plant-pay.ts'
import { plantPractices } from './plant-practice.ts'
import type { Resident } from './plant-professionals.ts'
import { plantWellbeing } from './plant-wellbeing.ts'
import type { PeopleFile, Town } from './town-definition.ts'

type Client = PeopleFile['clients'][number]

const searchDays = 14
/** A start among these is taken. */
const firstStarts = 6
/** A past session was booked this long before it. */
const bookedAheadHours = 5 * 24

/** Whoever is a client of the town: employees first, then what professionals have beside hubs and want of both. */
export async function plantClients(
  tools: Tools,
  town: Town,
  hubs: ReadonlyMap<string, LiveHub>,
  residents: readonly Resident[],
): Promise<void> {
  for (const client of town.people.clients) {
    const live = hubs.get(client.company)
    invariant(live, `${client.company} is a hub of the town`)
    await plantClient(tools, client, live, residents)
  }
  await plantPractices(tools, town, residents)
  await plantPay(tools, town, residents)
}

/** Employees sign in through their company, accept the terms and book; what is past has taken place. */
async function plantClient(
  tools: Tools,
  client: Client,
  live: LiveHub,
  residents: readonly Resident[],
): Promise<void> {
  const { email, locale, company } = client
  const { id: companyId, timeZone } = live.company
  let personId = await findPersonByEmail(gateOf(tools.ctx), email)
  if (!personId) {
    const connection = live.connection
    invariant(connection, `${company} has a connection through which its people sign in`)
    const host = `${company}.${tools.baseHost}`
    const trip = {
      companyId,
      connectionId: connection.id,
      sandbox: company,
      person: email,
      host,
      locale,
      timeZone,
    }
    // A mistake first, as people make them: support finds it by its code.
    await signInThroughSandbox(tools, { ...trip, mode: 'expired' })
    personId = (await signInThroughSandbox(tools, trip))?.personId ?? null
    invariant(personId, `${email} could sign in`)
  }
  await acceptTermsOf(tools.ctx, personId, 'client', locale)
  const self = personCtx(tools.ctx, personId, companyId)
  const booked = [await listBookedSessions(self, 'past'), await listBookedSessions(self, 'upcoming')].flat()
  const missing = booked.length > 0 ? [] : client.sessions
  for (const [index, wanted] of missing.entries()) {
    const resident = residents.find(({ slug }) => slug === wanted.professional)
    invariant(resident, `${wanted.professional} lives in the town`)
    await plantSession(tools, self, wanted, resident, { timeZone, pick: index * 2 })
  }
  if (client.wellbeing) await plantWellbeing(tools, self, client.wellbeing, residents)
}

function personCtx(ctx: Ctx, personId: PersonId, companyId: CompanyId): Ctx {
  const scope = { role: 'person', personId, companyId, browserHash: `town-${personId}` } as const
  return inScope(ctx, scope, { kind: 'person', personId })
}

async function plantSession(
  tools: Tools,
  self: Ctx,
  { inDays, minutes, note, repeats }: Client['sessions'][number],
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
  { everyWeeks, count }: NonNullable<Client['sessions'][number]['repeats']>,
): Promise<void> {
  const dates = await planSeries(ctx, { sessionId, everyWeeks, count })
  const startsAt = dates.flatMap((date) => (date.reason ? [] : [date.startsAt]))
  if (startsAt.length > 0) await bookSeries(ctx, { sessionId, everyWeeks, startsAt, shortfall: 'self_pay' })
}

/** The same call at another time. */
function at(ctx: Ctx, instant: Temporal.Instant): Ctx {
  return { ...ctx, clock: { now: () => instant } }
}
