import { dbOf, type TxCtx } from '@kara/db'
import { availabilitySetting, workingHours } from '@kara/db/schema/scheduling'
import type { ProfessionalId } from '@kara/kernel'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { defaultAvailability } from '../contracts.ts'
import type { Calendar, TakenTime } from '../rules/offer.ts'

export interface ClaimRequest {
  readonly id: string
  readonly professionalId: ProfessionalId
  readonly kind: 'hold' | 'session' | 'block'
  readonly from: Temporal.Instant
  /** Buffer included. */
  readonly to: Temporal.Instant
  /** Only a hold runs out. */
  readonly until?: Temporal.Instant
}

/** Takes time in the one calendar; false when it is taken. The database decides the race. */
export async function claimTime(ctx: TxCtx, claim: ClaimRequest): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ won: boolean }>(sql`select app.claim_time(
    ${claim.id}, ${claim.professionalId}, ${claim.kind}, ${claim.from.toString()}::timestamptz,
    ${claim.to.toString()}::timestamptz, ${claim.until?.toString() ?? null}::timestamptz,
    ${ctx.clock.now().toString()}::timestamptz) as won`)
  return row?.won ?? false
}

/** Makes a live hold's time a session's; false when the hold ran out. */
export async function keepClaim(ctx: TxCtx, claimId: string): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ kept: boolean }>(
    sql`select app.keep_claim(${claimId}, ${ctx.clock.now().toString()}::timestamptz) as kept`,
  )
  return row?.kept ?? false
}

export async function extendClaim(ctx: TxCtx, claimId: string, until: Temporal.Instant): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ extended: boolean }>(sql`select app.extend_claim(
    ${claimId}, ${until.toString()}::timestamptz, ${ctx.clock.now().toString()}::timestamptz) as extended`)
  return row?.extended ?? false
}

export async function releaseClaim(ctx: TxCtx, claimId: string): Promise<void> {
  await dbOf(ctx).execute(sql`select app.release_claim(${claimId})`)
}

/** Changes with everything that is offered in the visitor's hub, and with what is taken. */
export async function readOfferVersion(ctx: TxCtx): Promise<string> {
  const [row] = await dbOf(ctx).execute<{ version: string }>(
    sql`select app.offer_version(${ctx.clock.now().toString()}::timestamptz) as version`,
  )
  return row?.version ?? ''
}

/** The calendars of several professionals, with what is taken between two instants: three queries. */
export async function loadCalendars(
  ctx: TxCtx,
  professionals: readonly { readonly id: ProfessionalId; readonly timeZone: string }[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Map<ProfessionalId, Calendar>> {
  const ids = professionals.map((professional) => professional.id)
  if (ids.length === 0) return new Map()
  const [hours, settings, taken] = await Promise.all([
    dbOf(ctx)
      .select()
      .from(workingHours)
      .where(inArray(workingHours.professionalId, ids))
      .orderBy(asc(workingHours.starts)),
    dbOf(ctx).select().from(availabilitySetting).where(inArray(availabilitySetting.professionalId, ids)),
    listTaken(ctx, ids, from, to),
  ])
  return new Map(
    professionals.map(({ id, timeZone }) => {
      const setting = settings.find((row) => row.professionalId === id) ?? defaultAvailability
      const calendar: Calendar = {
        timeZone,
        hours: hours
          .filter((row) => row.professionalId === id)
          .map((row) => ({
            weekday: row.weekday,
            starts: row.starts.toString().slice(0, 5),
            ends: row.ends.toString().slice(0, 5),
          })),
        noticeHours: setting.noticeHours,
        bookableWeeks: setting.bookableWeeks,
        bufferMinutes: setting.bufferMinutes,
        startStepMinutes: setting.startStepMinutes,
        taken: taken.get(id) ?? [],
      }
      return [id, calendar]
    }),
  )
}

/** Whether a session or a live hold begins at this very time. */
export async function isTakenFrom(ctx: TxCtx, id: ProfessionalId, at: Temporal.Instant): Promise<boolean> {
  const taken = await listTaken(ctx, [id], at, at.add({ milliseconds: 1 }))
  return (taken.get(id) ?? []).some((one) => one.kind !== 'block' && one.from === at.epochMilliseconds)
}

async function listTaken(
  ctx: TxCtx,
  ids: readonly ProfessionalId[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Map<ProfessionalId, TakenTime[]>> {
  const rows = await dbOf(ctx).execute<{
    professional_id: ProfessionalId
    kind: TakenTime['kind']
    from_ms: string
    to_ms: string
  }>(sql`select professional_id, kind, (extract(epoch from starts_at) * 1000)::bigint as from_ms,
      (extract(epoch from ends_at) * 1000)::bigint as to_ms
    from app.taken_times(${sql.param([...ids])}::uuid[], ${from.toString()}::timestamptz, ${to.toString()}::timestamptz,
      ${ctx.clock.now().toString()}::timestamptz)`)
  const byProfessional = new Map<ProfessionalId, TakenTime[]>()
  for (const row of rows) {
    const times = byProfessional.get(row.professional_id) ?? []
    times.push({ kind: row.kind, from: Number(row.from_ms), to: Number(row.to_ms) })
    byProfessional.set(row.professional_id, times)
  }
  return byProfessional
}

export async function saveAvailability(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  setting: Omit<typeof availabilitySetting.$inferInsert, 'professionalId'>,
  hours: readonly { weekday: number; starts: string; ends: string }[],
): Promise<void> {
  await dbOf(ctx)
    .insert(availabilitySetting)
    .values({ professionalId, ...setting })
    .onConflictDoUpdate({ target: availabilitySetting.professionalId, set: setting })
  await dbOf(ctx).delete(workingHours).where(eq(workingHours.professionalId, professionalId))
  if (hours.length === 0) return
  await dbOf(ctx)
    .insert(workingHours)
    .values(
      hours.map((range) => ({
        professionalId,
        id: ctx.ids.next<'working_hours'>(),
        weekday: range.weekday,
        starts: Temporal.PlainTime.from(range.starts),
        ends: Temporal.PlainTime.from(range.ends),
      })),
    )
}
