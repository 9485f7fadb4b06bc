import { findOwnTimeAway, listOwnServices, setTimeAway } from '@kara/directory'
import { giveFeedback } from '@kara/feedback'
import { listHubsOfProfessional } from '@kara/hubs'
import { openAccount } from '@kara/identity'
import { type Ctx, type Id, invariant, type PersonId, type SessionId } from '@kara/kernel'
import { findCardRule, setCardRule } from '@kara/payments'
import {
  acceptClientInvite,
  addCalendarFeed,
  bookForClient,
  completeSession,
  findHubCalendar,
  inviteClient,
  listCalendarFeeds,
  listClientInvites,
  openFeeds,
  setHubCalendar,
} from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { gateOf, personCtx, professionalCtx, type Tools } from '../tools.ts'
import { acceptTermsOf } from './accept-terms-of.ts'
import { plantClinics } from './plant-clinics.ts'
import type { Resident } from './plant-professionals.ts'
import { plantProposals } from './plant-proposals.ts'
import type { ProfessionalFile, Town } from './town-definition.ts'

type Practice = NonNullable<ProfessionalFile['practice']>

/** A past session was booked this long before it. */
const bookedAheadHours = 3 * 24
/** Who says how it was says it on the next day. */
const spokenAfterHours = 15

const asEverywhere = { noticeHours: null, bookableWeeks: null, isAway: false, backOn: null }

/** What professionals have beside hubs, what each hub gets of them, and what they ask of clients. */
export async function plantPractices(
  tools: Tools,
  town: Town,
  residents: readonly Resident[],
): Promise<void> {
  for (const { slug, file } of town.professionals) {
    const resident = residents.find((one) => one.slug === slug)
    if (resident && file.away) await plantTimeAway(tools, resident, file.away)
    if (!resident || !file.practice) continue
    await plantParts(tools, resident, file.practice)
    await plantPrivateClients(tools, resident, file.practice)
    await plantCalendars(tools, resident, file.practice)
    if (file.practice.isCardRequired) await plantCardRule(selfOf(tools, resident))
  }
  await plantProposals(tools, town.people, residents)
  await plantClinics(tools, town.people, residents)
}

async function plantParts({ ctx }: Tools, resident: Resident, { hubs }: Practice): Promise<void> {
  const self = professionalCtx(ctx, resident.professionalId, resident.personId)
  const listed = await listHubsOfProfessional(self)
  const services = await listOwnServices(self)
  for (const { hub, askedFirst: rules, ...part } of hubs) {
    const place = listed.find((one) => one.hubSlug === hub && one.state === 'accepted')
    if (!place || (await findHubCalendar(self, place.companyId))) continue
    const askedFirst = Object.fromEntries(
      rules.flatMap(({ minutes, withinHours }) =>
        services.filter((one) => one.minutes === minutes).map(({ id }) => [id, withinHours]),
      ),
    )
    await setHubCalendar(self, { ...asEverywhere, companyId: place.companyId, ...part, askedFirst })
  }
}

async function plantPrivateClients(tools: Tools, resident: Resident, { clients }: Practice): Promise<void> {
  const { ctx } = tools
  const self = professionalCtx(ctx, resident.professionalId, resident.personId)
  const known = new Set((await listClientInvites(self)).map(({ email }) => email))
  for (const { name, email, locale, sessions } of clients) {
    if (known.has(email)) continue
    // Whoever had a session was invited before it.
    const first = Math.min(0, ...sessions.map(({ inDays }) => inDays))
    const invitedAt = self.clock.now().add({ hours: 24 * first - 2 * bookedAheadHours })
    const then = first < 0 ? atTime(self, invitedAt) : self
    const { id } = await inviteClient(then, { name, email, locale })
    if (sessions.length === 0) continue
    const account = { displayName: name, email, locale, timeZone: 'Atlantic/Reykjavik' }
    const { personId } = await openAccount(gateOf(ctx), account)
    await acceptTermsOf(ctx, personId, 'client', locale)
    await acceptClientInvite(personCtx(then, personId), id as Id<'client_invite'>)
    for (const session of sessions) await plantPrivateSession(self, personId, session)
  }
}

/** One that is past was booked before it, and held. */
async function plantPrivateSession(
  self: Ctx,
  personId: PersonId,
  { inDays, at, minutes, feedback }: Practice['clients'][number]['sessions'][number],
): Promise<void> {
  const service = (await listOwnServices(self)).find((one) => one.minutes === minutes)
  invariant(service, `a private client can have ${minutes} minutes`)
  const day = self.clock.now().add({ hours: 24 * inDays })
  const startsAt = Temporal.Instant.from(`${day.toString().slice(0, 10)}T${at}:00Z`)
  const wish = { personId, serviceId: service.id, startsAt: startsAt.toString() }
  if (inDays > 0) return void (await bookForClient(self, wish))
  const session = await bookForClient(atTime(self, startsAt.subtract({ hours: bookedAheadHours })), wish)
  await completeSession(atTime(self, startsAt.add({ minutes })), session.id as SessionId)
  const nextDay = atTime(personCtx(self, personId), startsAt.add({ hours: spokenAfterHours }))
  if (feedback) await giveFeedback(nextDay, { sessionId: session.id, ...feedback })
}

async function plantCardRule(self: Ctx): Promise<void> {
  if (!(await findCardRule(self)).isRequired) await setCardRule(self, { isRequired: true })
}

/** The town's own calendar server exists while developing only. */
async function plantCalendars(tools: Tools, resident: Resident, { calendars }: Practice): Promise<void> {
  const { sandboxUrl } = tools.outside
  const self = selfOf(tools, resident)
  if (!sandboxUrl || calendars.length === 0 || (await listCalendarFeeds(self)).length > 0) return
  const feeds = openFeeds({ secret: tools.secret, insideOrigins: [new URL(sandboxUrl).origin] })
  for (const { name, file } of calendars) {
    await addCalendarFeed(self, { name, address: `${sandboxUrl}/calendars/${file}.ics` }, feeds)
  }
}

async function plantTimeAway(
  tools: Tools,
  resident: Resident,
  { inDays, backInDays, message }: NonNullable<ProfessionalFile['away']>,
): Promise<void> {
  const self = selfOf(tools, resident)
  if (await findOwnTimeAway(self)) return
  const day = (days: number) =>
    self.clock
      .now()
      .add({ hours: 24 * days })
      .toString()
      .slice(0, 10)
  await setTimeAway(self, { fromDay: day(inDays), backOn: backInDays ? day(backInDays) : null, message })
}

const selfOf = ({ ctx }: Tools, { professionalId, personId }: Resident): Ctx =>
  professionalCtx(ctx, professionalId, personId)

/** The same call at another time. */
const atTime = (ctx: Ctx, now: Temporal.Instant): Ctx => ({ ...ctx, clock: { now: () => now } })
