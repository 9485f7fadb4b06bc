import { dbOf, type TxCtx } from '@kara/db'
import { reportFloor, reportRelease } from '@kara/db/schema/reports'
import { companyOf, type PersonId } from '@kara/kernel'
import { desc, eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type Figure, limits } from './contracts.ts'
import type { Counts } from './rules.ts'

/** Counts through the one function that may; it answers with numbers, never with rows. */
export async function countUse(ctx: TxCtx, from: Temporal.Instant, to: Temporal.Instant): Promise<Counts> {
  const [row] = await dbOf(ctx).execute<{ people: number; sessions: number; halves: string }>(
    sql`select people, sessions, halves from app.count_use(${from.toString()}::timestamptz, ${to.toString()}::timestamptz)`,
  )
  return { people: row?.people ?? 0, sessions: row?.sessions ?? 0, halves: Number(row?.halves ?? 0) }
}

/** Freezes a month; false when it was released before. */
export async function insertRelease(
  ctx: TxCtx,
  month: { start: Temporal.PlainDate; end: Temporal.PlainDate },
  amounts: Record<Figure, number | null>,
  floor: number,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(reportRelease)
    .values(
      Object.entries(amounts).map(([figure, amount]) => ({
        companyId: companyOf(ctx),
        id: ctx.ids.next<'report_release'>(),
        periodStart: month.start,
        periodEnd: month.end,
        figure: figure as Figure,
        amount,
        floor,
        releasedAt: ctx.clock.now(),
      })),
    )
    .onConflictDoNothing()
    .returning({ id: reportRelease.id })
  return rows.length > 0
}

export function listReleases(ctx: TxCtx) {
  return dbOf(ctx)
    .select()
    .from(reportRelease)
    .where(eq(reportRelease.companyId, companyOf(ctx)))
    .orderBy(desc(reportRelease.periodStart))
    .limit(limits.releasesPerPage * 3)
}

export async function insertFloor(ctx: TxCtx, floor: number, decidedBy: PersonId): Promise<void> {
  await dbOf(ctx)
    .insert(reportFloor)
    .values({
      companyId: companyOf(ctx),
      id: ctx.ids.next<'report_floor'>(),
      floor,
      decidedAt: ctx.clock.now(),
      decidedBy,
    })
}

/** The floor of what has happened since a day; the database has the one rule for it. */
export async function floorSince(ctx: TxCtx, day: Temporal.PlainDate): Promise<number> {
  const [row] = await dbOf(ctx).execute<{ floor: number }>(
    sql`select app.report_floor_since(${companyOf(ctx)}::uuid, ${day.toString()}::date) as floor`,
  )
  return row?.floor ?? limits.groupFloor
}

/** What the company asked for last; null while it asked for nothing. */
export async function findLatestFloor(ctx: TxCtx): Promise<number | null> {
  const [row] = await dbOf(ctx)
    .select({ floor: reportFloor.floor })
    .from(reportFloor)
    .where(eq(reportFloor.companyId, companyOf(ctx)))
    .orderBy(desc(reportFloor.decidedAt), desc(reportFloor.id))
    .limit(1)
  return row?.floor ?? null
}
