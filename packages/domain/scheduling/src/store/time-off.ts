import { dbOf, type TxCtx } from '@kara/db'
import { timeOff, timeOffChange, timeOffOccurrence } from '@kara/db/schema/scheduling'
import { type Id, professionalOf } from '@kara/kernel'
import { and, asc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Occurrence, TimeOffTimes } from '../rules/time-off.ts'

export type TimeOffRow = typeof timeOff.$inferSelect
export type TimeOffId = Id<'time_off'>
export type ChangeRow = typeof timeOffChange.$inferSelect

/** One that is not removed, locked until the commit. */
export async function lockTimeOff(ctx: TxCtx, id: TimeOffId): Promise<TimeOffRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(timeOff)
    .where(and(eq(timeOff.id, id), isNull(timeOff.removedAt)))
    .for('update')
  return row ?? null
}

export async function findTimeOff(ctx: TxCtx, id: TimeOffId): Promise<TimeOffRow | null> {
  const [row] = await listTimeOff(ctx, [id])
  return row ?? null
}

/** Series by their ids, removed ones too. */
export function listTimeOff(ctx: TxCtx, ids: readonly TimeOffId[]): Promise<TimeOffRow[]> {
  return dbOf(ctx)
    .select()
    .from(timeOff)
    .where(inArray(timeOff.id, [...ids]))
}

export async function insertTimeOff(
  ctx: TxCtx,
  times: TimeOffTimes & { readonly note: string },
): Promise<TimeOffRow> {
  const [row] = await dbOf(ctx)
    .insert(timeOff)
    .values({
      id: ctx.ids.next<'time_off'>(),
      professionalId: professionalOf(ctx),
      createdAt: ctx.clock.now(),
      ...times,
    })
    .returning()
  return row as TimeOffRow
}

export async function updateTimeOff(
  ctx: TxCtx,
  id: TimeOffId,
  set: Partial<Omit<TimeOffRow, 'id' | 'professionalId' | 'createdAt'>>,
): Promise<void> {
  await dbOf(ctx).update(timeOff).set(set).where(eq(timeOff.id, id))
}

export function timesOfRow(row: TimeOffRow): TimeOffTimes {
  return { ...row, skippedDays: row.skippedDays as string[] }
}

/** Replaces the written stretches of a series; answers with what they span, before or after. */
export async function writeOccurrences(
  ctx: TxCtx,
  id: TimeOffId,
  occurrences: readonly Occurrence[],
): Promise<{ readonly from: Temporal.Instant; readonly to: Temporal.Instant }[]> {
  const gone = await dbOf(ctx)
    .delete(timeOffOccurrence)
    .where(eq(timeOffOccurrence.timeOffId, id))
    .returning({ from: timeOffOccurrence.startsAt, to: timeOffOccurrence.endsAt })
  if (occurrences.length > 0) {
    await dbOf(ctx)
      .insert(timeOffOccurrence)
      .values(
        occurrences.map(({ day, from, to }) => ({
          timeOffId: id,
          professionalId: professionalOf(ctx),
          day,
          startsAt: from,
          endsAt: to,
        })),
      )
  }
  return [...gone, ...occurrences]
}

/** Stretches of time off that touch a span of time, with their series. */
export function listOccurrences(ctx: TxCtx, from: Temporal.Instant, to: Temporal.Instant, limit: number) {
  return dbOf(ctx)
    .select({ occurrence: timeOffOccurrence, series: timeOff })
    .from(timeOffOccurrence)
    .innerJoin(timeOff, eq(timeOff.id, timeOffOccurrence.timeOffId))
    .where(
      and(
        eq(timeOffOccurrence.professionalId, professionalOf(ctx)),
        lt(timeOffOccurrence.startsAt, to),
        gt(timeOffOccurrence.endsAt, from),
      ),
    )
    .orderBy(asc(timeOffOccurrence.startsAt))
    .limit(limit)
}

export async function insertChange(
  ctx: TxCtx,
  before: readonly TimeOffRow[],
  added: readonly TimeOffId[],
): Promise<ChangeRow> {
  const [row] = await dbOf(ctx)
    .insert(timeOffChange)
    .values({
      id: ctx.ids.next<'time_off_change'>(),
      professionalId: professionalOf(ctx),
      before,
      added,
      // A professional, or somebody at a clinic's desk: no one reference says which.
      madeBy: ctx.scope.role === 'clinic' ? (ctx.scope.actingId as string as Id<'made_by'>) : null,
      madeAt: ctx.clock.now(),
    })
    .returning()
  return row as ChangeRow
}

/**
 * The professional's latest edit that is not undone; when it is to be undone, locked until the commit. Null for an
 * administrator of their clinic when somebody else made it.
 */
export async function findNewestChange(ctx: TxCtx, lock = false): Promise<ChangeRow | null> {
  const query = dbOf(ctx)
    .select()
    .from(timeOffChange)
    .where(eq(timeOffChange.id, sql`(select app.newest_time_off_change())`))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

export async function markUndone(ctx: TxCtx, id: ChangeRow['id']): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(timeOffChange)
    .set({ undoneAt: ctx.clock.now() })
    .where(and(eq(timeOffChange.id, id), isNull(timeOffChange.undoneAt)))
    .returning({ id: timeOffChange.id })
  return rows.length === 1
}

export async function removeTimeOff(ctx: TxCtx, ids: readonly TimeOffId[]): Promise<void> {
  if (ids.length === 0) return
  await dbOf(ctx)
    .update(timeOff)
    .set({ removedAt: ctx.clock.now() })
    .where(inArray(timeOff.id, [...ids]))
}

/** Brings rows back to what an edit had found, from the text in which it kept them. */
export async function restoreTimeOff(ctx: TxCtx, before: unknown): Promise<TimeOffId[]> {
  const rows = await dbOf(ctx).execute<{ id: TimeOffId }>(sql`update app.time_off t
    set first_day = (b ->> 'firstDay')::date, starts = (b ->> 'starts')::time, ends = (b ->> 'ends')::time,
      day_span = (b ->> 'daySpan')::integer, rule = b ->> 'rule', last_day = (b ->> 'lastDay')::date,
      skipped_days = b -> 'skippedDays', note = b ->> 'note', time_zone = b ->> 'timeZone', removed_at = null
    from jsonb_array_elements(${JSON.stringify(before)}::jsonb) b
    where t.id = (b ->> 'id')::uuid returning t.id`)
  return rows.map(({ id }) => id)
}
