import { dbOf, type TxCtx } from '@kara/db'
import { availabilitySetting, hoursException, hubCalendar, workingHours } from '@kara/db/schema/scheduling'
import type { CompanyId, ProfessionalId } from '@kara/kernel'
import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { type DayHours, defaultAvailability } from '../contracts.ts'

type Setting = Omit<typeof availabilitySetting.$inferInsert, 'professionalId'>

export async function findSetting(ctx: TxCtx, professionalId: ProfessionalId) {
  const [row] = await dbOf(ctx)
    .select()
    .from(availabilitySetting)
    .where(eq(availabilitySetting.professionalId, professionalId))
  return row ?? null
}

export async function listHours(ctx: TxCtx, professionalId: ProfessionalId) {
  const rows = await dbOf(ctx)
    .select()
    .from(workingHours)
    .where(eq(workingHours.professionalId, professionalId))
    .orderBy(asc(workingHours.weekday), asc(workingHours.starts))
  return rows.map(({ weekday, starts, ends, isOwn }) => ({
    weekday,
    starts: starts.toString().slice(0, 5),
    ends: ends.toString().slice(0, 5),
    ...(isOwn ? { isOwn } : {}),
  }))
}

export async function saveAvailability(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  setting: Setting,
  hours: readonly { weekday: number; starts: string; ends: string; isOwn?: boolean | undefined }[],
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
        isOwn: range.isOwn ?? false,
      })),
    )
}

/** Gives dates hours of their own, or with null takes that back. */
export async function saveExceptions(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  days: readonly Temporal.PlainDate[],
  ranges: DayHours['ranges'] | null,
): Promise<void> {
  await dbOf(ctx)
    .delete(hoursException)
    .where(and(eq(hoursException.professionalId, professionalId), inArray(hoursException.day, [...days])))
  if (!ranges) return
  await dbOf(ctx)
    .insert(hoursException)
    .values(days.map((day) => ({ professionalId, day, ranges })))
}

export async function listExceptions(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<DayHours[]> {
  const rows = await dbOf(ctx)
    .select()
    .from(hoursException)
    .where(
      and(
        eq(hoursException.professionalId, professionalId),
        gte(hoursException.day, from),
        lte(hoursException.day, to),
      ),
    )
    .orderBy(asc(hoursException.day))
  return rows.map(({ day, ranges }) => ({ day: day.toString(), ranges: ranges as DayHours['ranges'] }))
}

export async function saveHubCalendar(ctx: TxCtx, row: typeof hubCalendar.$inferInsert): Promise<void> {
  const { companyId: _company, professionalId: _professional, ...set } = row
  await dbOf(ctx)
    .insert(hubCalendar)
    .values(row)
    .onConflictDoUpdate({ target: [hubCalendar.companyId, hubCalendar.professionalId], set })
}

export async function findHubCalendar(ctx: TxCtx, companyId: CompanyId, professionalId: ProfessionalId) {
  const [row] = await dbOf(ctx)
    .select()
    .from(hubCalendar)
    .where(and(eq(hubCalendar.companyId, companyId), eq(hubCalendar.professionalId, professionalId)))
  return row ?? null
}

/** How long after a session a professional takes nobody. */
export async function readBufferMinutes(ctx: TxCtx, id: ProfessionalId): Promise<number> {
  return (await findSetting(ctx, id))?.bufferMinutes ?? defaultAvailability.bufferMinutes
}
