import { dbOf, type TxCtx } from '@kara/db'
import {
  availabilitySetting,
  clientConnection,
  hoursException,
  hubCalendar,
  workingHours,
} from '@kara/db/schema/scheduling'
import { listTimesAway } from '@kara/directory'
import { findReach } from '@kara/hubs'
import type { CompanyId, ProfessionalId } from '@kara/kernel'
import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { AskedFirst, type DayHours, defaultAvailability } from '../contracts.ts'
import { type Caps, countTaken, type HubCaps, hasCaps, hasHubCaps } from '../rules/caps.ts'
import { narrowed } from '../rules/narrowed.ts'
import type { Calendar, TakenTime } from '../rules/offer.ts'
import { dayNumberOfDate } from '../rules/zones.ts'

type Setting = Omit<typeof availabilitySetting.$inferSelect, 'professionalId'>
type Taken = TakenTime & { readonly isFirst: boolean; readonly companyId: string | null }
/** As the database tells it: a followed calendar that cannot be read is no time of its own. */
type TakenRow = Omit<Taken, 'kind'> & { readonly kind: TakenTime['kind'] | 'unreadable' }

/** Days on both sides within which sessions count towards a day's or a week's cap, or towards a month's. */
const capDays = 8
const monthDays = 33

/** Changes with everything that is offered in the visitor's hub, and with what is taken. */
export async function readOfferVersion(ctx: TxCtx): Promise<string> {
  const [row] = await dbOf(ctx).execute<{ version: string }>(
    sql`select app.offer_version(${ctx.clock.now().toString()}::timestamptz) as version`,
  )
  return row?.version ?? ''
}

/** A calendar, once it is known in which zone its owner lives. */
export type CalendarIn = (timeZone: string) => Calendar

/**
 * The calendars of several professionals in the hub of this call, with what is taken between two instants:
 * seven questions, asked at once. Those who cap their days or weeks are asked about whole weeks.
 */
export async function loadCalendars(
  ctx: TxCtx,
  ids: readonly ProfessionalId[],
  from: Temporal.Instant,
  to: Temporal.Instant,
  companyId = companyOfScope(ctx),
): Promise<Map<ProfessionalId, CalendarIn>> {
  if (ids.length === 0) return new Map()
  const [hours, exceptions, settings, inHub, taken, away, reach] = await Promise.all([
    listHours(ctx, ids, companyId !== undefined),
    listExceptions(ctx, ids, from, to),
    dbOf(ctx)
      .select()
      .from(availabilitySetting)
      .where(inArray(availabilitySetting.professionalId, [...ids])),
    listInHub(ctx, ids, companyId),
    listTakenRows(ctx, ids, from, to),
    listTimesAway(ctx, ids),
    companyId ? findReach(ctx, companyId) : null,
  ])
  const settingOf = new Map(settings.map((row) => [row.professionalId, row]))
  const hubOf = new Map(inHub.map((row) => [row.professionalId, row]))
  const capped = await loadCaps(ctx, withHubCaps(ids, settingOf, hubOf), companyId, { from, to })
  const calendarIn = (id: ProfessionalId): CalendarIn => {
    const setting: Setting = settingOf.get(id) ?? { ...defaultAvailability, ...noCaps }
    const here = hubOf.get(id)
    return (timeZone) => ({
      timeZone,
      hours: hours.get(id) ?? [],
      exceptions: exceptions.get(id),
      ...narrowed(
        {
          noticeHours: here?.noticeHours ?? setting.noticeHours,
          bookableWeeks: here?.bookableWeeks ?? setting.bookableWeeks,
        },
        reach,
      ),
      bufferMinutes: setting.bufferMinutes,
      startStepMinutes: setting.startStepMinutes,
      awayUntil: here && awayUntil(here, timeZone),
      ...(here ? { askedFirst: AskedFirst.parse(here.askedFirst) } : {}),
      timeAway: away.get(id),
      ...takenOf(taken.get(id) ?? []),
      ...capped.get(id)?.(timeZone),
    })
  }
  return new Map(ids.map((id) => [id, calendarIn(id)]))
}

const noCaps = { sessionsPerDayMax: null, sessionsPerWeekMax: null, newClientsPerWeekMax: null }

/** Whether a session or a live hold begins at this very time. */
export async function isTakenFrom(ctx: TxCtx, id: ProfessionalId, at: Temporal.Instant): Promise<boolean> {
  const taken = await listTaken(ctx, [id], at, at.add({ milliseconds: 1 }))
  return (taken.get(id) ?? []).some(
    ({ kind, from }) => (kind === 'session' || kind === 'hold') && from === at.epochMilliseconds,
  )
}

/** Two who take different times of one capped week take turns until the end of the transaction. */
export async function takeTurns(ctx: TxCtx, id: ProfessionalId): Promise<void> {
  await dbOf(ctx).execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 2))`)
}

/**
 * Whoever takes a time waits for a professional who is closing their offer, and then sees it closed; they do not wait for
 * each other. Until the end of the transaction.
 */
export async function keepOfferOpen(ctx: TxCtx, id: ProfessionalId): Promise<void> {
  await dbOf(ctx).execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${id}, 3))`)
}

/** Waits for everybody who is taking a time, and lets nobody begin until the end of the transaction. */
export async function closeOffer(ctx: TxCtx, id: ProfessionalId): Promise<void> {
  await dbOf(ctx).execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 3))`)
}

/** In a hub without those that the professional keeps for themself. */
async function listHours(ctx: TxCtx, ids: readonly ProfessionalId[], isInHub: boolean) {
  const rows = await dbOf(ctx)
    .select()
    .from(workingHours)
    .where(
      and(
        inArray(workingHours.professionalId, [...ids]),
        isInHub ? eq(workingHours.isOwn, false) : undefined,
      ),
    )
    .orderBy(asc(workingHours.starts))
  return grouped(rows, ({ weekday, starts, ends }) => ({
    weekday,
    starts: starts.toString().slice(0, 5),
    ends: ends.toString().slice(0, 5),
  }))
}

async function listExceptions(
  ctx: TxCtx,
  ids: readonly ProfessionalId[],
  from: Temporal.Instant,
  to: Temporal.Instant,
) {
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO('UTC').toPlainDate()
  const rows = await dbOf(ctx)
    .select()
    .from(hoursException)
    .where(
      and(
        inArray(hoursException.professionalId, [...ids]),
        gte(hoursException.day, day(from).subtract({ days: 2 })),
        lte(hoursException.day, day(to).add({ days: 1 })),
      ),
    )
  const days = grouped(rows, (row) => [dayNumberOfDate(row.day), row.ranges as DayHours['ranges']] as const)
  return new Map([...days].map(([id, entries]) => [id, new Map(entries)]))
}

function companyOfScope(ctx: TxCtx): CompanyId | undefined {
  return 'companyId' in ctx.scope ? ctx.scope.companyId : undefined
}

function listInHub(ctx: TxCtx, ids: readonly ProfessionalId[], companyId: CompanyId | undefined) {
  if (!companyId) return []
  return dbOf(ctx)
    .select()
    .from(hubCalendar)
    .where(and(eq(hubCalendar.companyId, companyId), inArray(hubCalendar.professionalId, [...ids])))
}

/** Which services of a professional are asked for in the hub of this call, and within how many hours. */
export async function readAskedFirst(ctx: TxCtx, id: ProfessionalId): Promise<AskedFirst> {
  const [row] = await listInHub(ctx, [id], companyOfScope(ctx))
  return AskedFirst.parse(row?.askedFirst ?? {})
}

/** Of the services of these professionals, those that are asked for in the hub of this call whenever they begin. */
export async function listAlwaysAsked(ctx: TxCtx, ids: readonly ProfessionalId[]): Promise<string[]> {
  const rows = ids.length > 0 ? await listInHub(ctx, ids, companyOfScope(ctx)) : []
  return rows.flatMap((row) =>
    Object.entries(AskedFirst.parse(row.askedFirst)).flatMap(([id, hours]) => (hours === null ? [id] : [])),
  )
}

/** Of these, who lets the hub of this call go on by request when its part is used up. */
export async function listSwitching(ctx: TxCtx, ids: readonly ProfessionalId[]): Promise<ProfessionalId[]> {
  if (ids.length === 0) return []
  const rows = await listInHub(ctx, ids, companyOfScope(ctx))
  return rows.filter((row) => row.isOnRequestWhenFull && hasHubCaps(row)).map((row) => row.professionalId)
}

/** Whether somebody is away everywhere, and in the hub of this call until when by the zone they live in. */
export async function findAway(ctx: TxCtx, id: ProfessionalId) {
  const [everywhere, [row]] = await Promise.all([
    listTimesAway(ctx, [id]),
    listInHub(ctx, [id], companyOfScope(ctx)),
  ])
  const here = row?.isAway ? (timeZone: string) => awayUntil(row, timeZone) ?? Number.NEGATIVE_INFINITY : null
  return { everywhere: everywhere.get(id) ?? null, here }
}

function awayUntil({ isAway, backOn }: typeof hubCalendar.$inferSelect, timeZone: string) {
  if (!isAway) return undefined
  return backOn?.toZonedDateTime(timeZone).epochMilliseconds ?? Number.POSITIVE_INFINITY
}

type Capped = Omit<Caps, 'isKnownClient'> & { readonly id: ProfessionalId }

/** Those who cap anything, everywhere or in this hub. */
function withHubCaps(
  ids: readonly ProfessionalId[],
  settingOf: ReadonlyMap<ProfessionalId, Setting>,
  hubOf: ReadonlyMap<ProfessionalId, HubCaps>,
): Capped[] {
  return ids.flatMap((id) => {
    const { sessionsPerDayMax, sessionsPerWeekMax, newClientsPerWeekMax } = settingOf.get(id) ?? noCaps
    const here = hubOf.get(id)
    const everywhere = { id, sessionsPerDayMax, sessionsPerWeekMax, newClientsPerWeekMax }
    if (hasHubCaps(here)) return { ...everywhere, hub: here }
    return hasCaps(everywhere) ? everywhere : []
  })
}

/** The caps, and what counts towards them. */
async function loadCaps(
  ctx: TxCtx,
  capped: readonly Capped[],
  companyId: CompanyId | undefined,
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
) {
  const ids = capped.map(({ id }) => id)
  if (ids.length === 0) return new Map<ProfessionalId, (timeZone: string) => Partial<Calendar>>()
  const hours = (capped.some(({ hub }) => hub?.newClientsPerMonthMax) ? monthDays : capDays) * 24
  const [taken, known] = await Promise.all([
    listTaken(ctx, ids, from.subtract({ hours }), to.add({ hours })),
    listKnown(ctx, ids),
  ])
  const countedOf = (id: ProfessionalId) =>
    (taken.get(id) ?? []).map((time) => ({
      ...time,
      isHere: companyId !== undefined && time.companyId === companyId,
    }))
  return new Map(
    capped.map(({ id, ...caps }) => [
      id,
      (timeZone: string): Partial<Calendar> => ({
        caps: { ...caps, isKnownClient: known.has(id) },
        counts: countTaken(countedOf(id), timeZone),
      }),
    ]),
  )
}

/** Whose client the asking person is already. */
async function listKnown(ctx: TxCtx, ids: ProfessionalId[]): Promise<Set<ProfessionalId>> {
  const personId = ctx.scope.role === 'person' ? ctx.scope.personId : undefined
  if (!personId) return new Set()
  const rows = await dbOf(ctx)
    .select({ id: clientConnection.professionalId })
    .from(clientConnection)
    .where(and(eq(clientConnection.personId, personId), inArray(clientConnection.professionalId, ids)))
  return new Set(rows.map(({ id }) => id))
}

const isTime = (row: TakenRow): row is Taken => row.kind !== 'unreadable'

function takenOf(rows: readonly TakenRow[]): Pick<Calendar, 'taken' | 'isUnreadable'> {
  const taken = rows.filter(isTime)
  return { taken, isUnreadable: taken.length < rows.length }
}

/** What is taken between two instants, in order of its start, buffers included. */
export async function listTaken(
  ctx: TxCtx,
  ids: readonly ProfessionalId[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Map<ProfessionalId, Taken[]>> {
  const rows = await listTakenRows(ctx, ids, from, to)
  return new Map([...rows].map(([id, taken]) => [id, taken.filter(isTime)]))
}

async function listTakenRows(
  ctx: TxCtx,
  ids: readonly ProfessionalId[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Map<ProfessionalId, TakenRow[]>> {
  const rows = await dbOf(ctx).execute<{
    professionalId: ProfessionalId
    kind: TakenRow['kind']
    from_ms: string
    to_ms: string
    is_first: boolean
    company_id: string | null
  }>(sql`select professional_id as "professionalId", kind, is_first, company_id,
      (extract(epoch from starts_at) * 1000)::bigint as from_ms, (extract(epoch from ends_at) * 1000)::bigint as to_ms
    from app.taken_times(${sql.param([...ids])}::uuid[], ${from.toString()}::timestamptz, ${to.toString()}::timestamptz,
      ${ctx.clock.now().toString()}::timestamptz)`)
  return grouped(rows, ({ kind, from_ms, to_ms, is_first, company_id }) => ({
    kind,
    from: Number(from_ms),
    to: Number(to_ms),
    isFirst: is_first,
    companyId: company_id,
  }))
}

function grouped<Row extends { readonly professionalId: ProfessionalId }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): Map<ProfessionalId, Value[]> {
  const byProfessional = new Map<ProfessionalId, Value[]>()
  for (const row of rows) {
    const values = byProfessional.get(row.professionalId) ?? []
    values.push(read(row))
    byProfessional.set(row.professionalId, values)
  }
  return byProfessional
}
