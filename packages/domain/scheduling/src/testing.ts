import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { makePolicy } from '@kara/credits/testing'
import { makeProfessional } from '@kara/directory/testing'
import { makeHub, makeListing } from '@kara/hubs/testing'
import { type MakePersonOptions, makePerson } from '@kara/identity/testing'
import type { Id, PersonId, ProfessionalId, SessionId } from '@kara/kernel'
import { drainOutbox, type TestDatabase, testCtx } from '@kara/testing'
import type { RequestSessionInput, Wish } from './contracts.ts'
import { acceptClientInvite, inviteClient } from './index.ts'
import { dueHandlers, subscriptions } from './subscriptions.ts'
import { bookSlot } from './verbs/book-slot.ts'
import { holdSlot } from './verbs/hold-slot.ts'
import { askReview, proposeNoShow } from './verbs/propose-no-show.ts'
import { recordJoin } from './verbs/record-join.ts'
import { requestSession } from './verbs/request-session.ts'

/** The arithmetic alone, for those who measure it. */
export { computeOffer } from './rules/offer.ts'
/** What a look at a followed calendar came to, without a server that publishes one. */
export { keepFeed } from './verbs/keep-feed.ts'

/** Monday to Friday, nine to five, in the professional's own zone. */
export async function makeHours(db: TestDatabase, professionalId: ProfessionalId): Promise<void> {
  for (const weekday of [1, 2, 3, 4, 5]) {
    await db.witness`insert into app.working_hours (professional_id, id, weekday, starts, ends)
      values (${professionalId}, gen_random_uuid(), ${weekday}, '09:00', '17:00')`
  }
}

/** A company with a published hub, credits for everybody, and one professional who works in it. */
export async function makeBookableHub(
  db: TestDatabase,
  options: Parameters<typeof makePolicy>[2] & { readonly timeZone?: string } = {},
) {
  const company = await makeCompany(db)
  const hub = await makeHub(db, company.companyId)
  const professional = await makeProfessional(db, options.timeZone ? { timeZone: options.timeZone } : {})
  await makeListing(db, company.companyId, hub.hubId, professional.professionalId)
  await makeHours(db, professional.professionalId)
  const { timeZone: _own, ...rules } = options
  await makePolicy(db, company.companyId, rules)
  return { ...company, ...hub, ...professional }
}

export type BookableHub = Awaited<ReturnType<typeof makeBookableHub>>

/** A client's context in a hub, with a browser of their own. */
export function clientCtx(
  db: TestDatabase,
  hub: Pick<BookableHub, 'companyId'>,
  personId: PersonId,
  browser = 'browser',
) {
  return testCtx({
    database: db.database,
    scope: { role: 'person', personId, companyId: hub.companyId, browserHash: `${browser}-${personId}` },
  })
}

/** The professional of a hub, at work. */
export function professionalCtx(
  db: TestDatabase,
  { professionalId, personId }: Pick<BookableHub, 'professionalId' | 'personId'>,
  clock?: ReturnType<typeof clientCtx>['clock'],
) {
  return testCtx({ database: db.database, scope: { role: 'professional', professionalId, personId }, clock })
}

/** The Monday after the tests' Friday, ten o'clock in Reykjavík. */
export const mondayAtTen = '2026-11-23T10:00:00Z'

/** A professional with hours and one service, outside of every hub. */
export async function makePractice(db: TestDatabase) {
  const professional = await makeProfessional(db)
  await makeHours(db, professional.professionalId)
  const ctx = professionalCtx(db, professional)
  return { ...professional, ctx, clock: ctx.clock }
}

export type Practice = Awaited<ReturnType<typeof makePractice>>

/** Somebody at the app, at no company's hub. */
export function ownCtx(db: TestDatabase, personId: PersonId, clock?: Practice['clock']) {
  return testCtx({ database: db.database, scope: { role: 'person', personId }, clock })
}

/** A person who accepted the invite of a professional. */
export async function makePrivateClient(
  db: TestDatabase,
  practice: Practice,
  options: MakePersonOptions = {},
) {
  const { personId, email } = await makePerson(db, options)
  const { id } = await inviteClient(practice.ctx, { name: 'Invited', email, locale: 'en' })
  const ctx = ownCtx(db, personId, practice.clock)
  await acceptClientInvite(ctx, id as Id<'client_invite'>)
  return { personId, email, ctx, inviteId: id as Id<'client_invite'> }
}

/** Somebody who works for the hub's company, in a browser of their own. */
export async function makeClient(db: TestDatabase, hub: BookableHub, options: MakePersonOptions = {}) {
  const { personId } = await makePerson(db, options)
  await makeEmployee(db, hub.companyId, personId)
  return { personId, ctx: clientCtx(db, hub, personId) }
}

/** A client who holds and books a start with credits. */
export async function makeBooking(db: TestDatabase, hub: BookableHub, startsAt = mondayAtTen) {
  const { personId, ctx } = await makeClient(db, hub)
  const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt })
  const session = await bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: 'Atlantic/Reykjavik' })
  return { ctx, personId, hold, session }
}

/** The same hub, whose professional takes requests instead of bookings. */
export async function makeRequestHub(db: TestDatabase, options: Parameters<typeof makeBookableHub>[1] = {}) {
  const hub = await makeBookableHub(db, options)
  await db.witness`update app.hub_listing set booking_mode = 'on_request'
    where professional_id = ${hub.professionalId}`
  return hub
}

/** The professional opens their calendar again; who asked before waits on. */
export async function openCalendar(db: TestDatabase, hub: Pick<BookableHub, 'professionalId'>) {
  await db.witness`update app.hub_listing set booking_mode = 'open' where professional_id = ${hub.professionalId}`
}

/** Monday and Tuesday mornings. */
export const mornings: Wish[] = [
  { weekday: 1, part: 'morning' },
  { weekday: 2, part: 'morning' },
]

/** A client who asks for a session, on Monday or Tuesday morning. */
export async function makeRequest(
  db: TestDatabase,
  hub: BookableHub,
  input: Partial<RequestSessionInput> = {},
) {
  const { personId, ctx } = await makeClient(db, hub)
  const { request } = await requestSession(ctx, {
    serviceId: hub.serviceId,
    wishes: mornings,
    timeZone: 'Atlantic/Reykjavik',
    funding: 'credits',
    ...input,
  })
  return { ctx, personId, request, requestId: request.id, clock: ctx.clock }
}

/** Does what scheduling has announced or planned and is due. */
export function drainRequests(db: TestDatabase, clock: ReturnType<typeof clientCtx>['clock']) {
  return drainOutbox(db, { clock, modules: [{ subscriptions, dueHandlers }] })
}

/** A booked session in the demo's hub, with contexts of its two people and of its jobs, all on one clock. */
export async function makeMeeting(
  db: TestDatabase,
  options: { readonly isInPerson?: boolean; readonly rules?: Parameters<typeof makePolicy>[2] } = {},
) {
  const hub = await makeBookableHub(db, options.rules)
  const { ctx: client, personId, session } = await makeBooking(db, hub)
  const { professionalId, companyId } = hub
  const { clock } = client
  const sessionId = session.id as SessionId
  if (options.isInPerson)
    await db.witness`update app.session set modality = 'in_person' where id = ${sessionId}`
  const scope = { role: 'worker', personId, professionalId, companyId } as const
  return {
    hub,
    client,
    personId,
    clock,
    sessionId,
    professional: professionalCtx(db, hub, clock),
    job: testCtx({ database: db.database, scope, clock }),
    support: testCtx({ database: db.database, scope: { role: 'support', personId }, clock }),
    drain: () => drainRequests(db, clock),
    stateOf: async () => {
      const rows = await db.witness`select state from app.session where id = ${sessionId}`
      return rows[0]?.state as string
    },
  }
}

/** A session whose client was marked as absent, on Monday at ten past ten. */
export async function makeMissed(db: TestDatabase) {
  const meeting = await makeMeeting(db)
  meeting.clock.travelTo('2026-11-23T09:58:00Z')
  await recordJoin(meeting.professional, meeting.sessionId)
  meeting.clock.travelTo('2026-11-23T10:10:00Z')
  await proposeNoShow(meeting.professional, { sessionId: meeting.sessionId, contactTried: 'phone' })
  return meeting
}

/** A session that both entered, the client late, on Monday at a quarter past ten. */
export async function makeMet(db: TestDatabase) {
  const meeting = await makeMeeting(db)
  meeting.clock.travelTo('2026-11-23T09:58:00Z')
  await recordJoin(meeting.professional, meeting.sessionId)
  meeting.clock.travelTo('2026-11-23T10:04:00Z')
  await recordJoin(meeting.client, meeting.sessionId)
  meeting.clock.travelTo('2026-11-23T10:15:00Z')
  return meeting
}

/** The same, whose professional asks a person to look, because nobody spoke. */
export async function makeReviewed(db: TestDatabase) {
  const meeting = await makeMet(db)
  const { sessionId } = meeting
  await askReview(meeting.professional, { sessionId, contactTried: 'phone', words: 'Nobody spoke.' })
  return meeting
}
