import { dbOf, type TxCtx } from '@kara/db'
import { nextFree, offerChange } from '@kara/db/schema/scheduling'
import { type CompanyId, invariant, type ProfessionalId } from '@kara/kernel'
import { asc, inArray, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { KeptTimes } from '../rules/kept-times.ts'

/** Kept times are used for a day of the server's own clock, and changes remembered for longer. */
const keptDays = 1
const rememberedDays = 2
const forgottenAtOnceMax = 500

export interface KeptRow extends KeptTimes {
  readonly professionalId: ProfessionalId
  readonly minutes: number
  readonly timeZone: string
}

/**
 * What of the visitor's hub is kept and from before no change: one question, however many are asked about. Another
 * service of the same length may be asked for, so what is kept says nothing of that one.
 */
export async function listKept(
  ctx: TxCtx,
  asked: readonly { readonly id: ProfessionalId; readonly serviceId: string }[],
): Promise<KeptRow[]> {
  const ids = asked.map(({ id }) => id)
  const serviceIds = asked.map(({ serviceId }) => serviceId)
  const rows = await dbOf(ctx).execute<Record<keyof KeptRow, never>>(sql`
    select k.professional_id as "professionalId", k.minutes, k.time_zone as "timeZone", array_to_string(k.start_minutes, ',') as starts,
      round(date_part('epoch', k.complete_until) * 1000) as "completeUntil", k.notice_hours as "noticeHours",
      k.bookable_weeks as "bookableWeeks", round(date_part('epoch', k.looked_at) * 1000) as "lookedAt",
      round(date_part('epoch', k.turns_at) * 1000) as "turnsAt"
    from app.next_free k
    where k.company_id = ${companyOf(ctx)} and k.professional_id = any (${sql.param(ids)}::uuid[])
      and k.server_since = pg_postmaster_start_time() and k.kept_at > now() - make_interval(days => ${keptDays})
      and not exists (select from app.offer_change c
        where c.professional_id = k.professional_id and c.made_in >= k.snapshot_from
          and not pg_visible_in_snapshot(c.made_in::text::xid8, k.snapshot::pg_snapshot))
      and not exists (select from app.hub_calendar h
        where h.company_id = k.company_id and h.professional_id = k.professional_id
          and h.asked_first ?| ${sql.param(serviceIds)}::text[])`)
  return rows.map((row) => ({ ...row, starts: instantsOf(row.starts) }))
}

// A text is read several times faster than an array, and there are hundreds of them.
function instantsOf(minutes: string): number[] {
  return minutes === '' ? [] : minutes.split(',').map((minute) => Number(minute) * 60_000)
}

export interface Snapshot {
  readonly snapshot: string
  readonly snapshotFrom: number
  readonly serverSince: Temporal.Instant
}

/** What is seen from here on, or less: asked before whatever is computed from it. */
export async function takeSnapshot(ctx: TxCtx): Promise<Snapshot> {
  const [row] = await dbOf(ctx).execute<{ snapshot: string; from: string; since: string }>(sql`
    select s::text as snapshot, pg_snapshot_xmin(s)::text as from,
      to_char(pg_postmaster_start_time() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since
    from pg_current_snapshot() s`)
  invariant(row, 'the database always has a snapshot')
  const { snapshot, from, since } = row
  return { snapshot, snapshotFrom: Number(from), serverSince: Temporal.Instant.from(since) }
}

/** When the offers of some change by themselves; only of those of whom it is known. */
export async function listTurns(
  ctx: TxCtx,
  ids: readonly ProfessionalId[],
): Promise<ReadonlyMap<ProfessionalId, number>> {
  const rows = await dbOf(ctx).execute<{ professionalId: ProfessionalId; at: number }>(sql`
    select professional_id as "professionalId", round(date_part('epoch', turns_at) * 1000) as at
    from app.offer_turns_at(${sql.param([...ids])}::uuid[], ${ctx.clock.now().toString()}::timestamptz)`)
  return new Map(rows.map(({ professionalId, at }) => [professionalId, at]))
}

/** In one order, so that two who keep the same rows never wait for each other in a circle. */
export async function keep(ctx: TxCtx, snapshot: Snapshot, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return
  const instant = (at: number) => Temporal.Instant.fromEpochMilliseconds(at)
  const values = rows
    .map(({ starts, completeUntil, lookedAt, turnsAt, ...row }) => ({
      ...row,
      ...snapshot,
      companyId: companyOf(ctx),
      startMinutes: starts.map((start) => start / 60_000),
      completeUntil: instant(completeUntil),
      lookedAt: instant(lookedAt),
      turnsAt: turnsAt === null ? null : instant(turnsAt),
      keptAt: sql`now()`,
    }))
    .sort(
      (one, other) => one.professionalId.localeCompare(other.professionalId) || one.minutes - other.minutes,
    )
  await dbOf(ctx)
    .insert(nextFree)
    .values(values)
    .onConflictDoUpdate({
      target: [nextFree.companyId, nextFree.professionalId, nextFree.minutes],
      set: {
        timeZone: sql`excluded.time_zone`,
        startMinutes: sql`excluded.start_minutes`,
        completeUntil: sql`excluded.complete_until`,
        noticeHours: sql`excluded.notice_hours`,
        bookableWeeks: sql`excluded.bookable_weeks`,
        lookedAt: sql`excluded.looked_at`,
        turnsAt: sql`excluded.turns_at`,
        snapshot: sql`excluded.snapshot`,
        snapshotFrom: sql`excluded.snapshot_from`,
        serverSince: sql`excluded.server_since`,
        keptAt: sql`excluded.kept_at`,
      },
    })
}

/** Forgets changes of the job's professional from before everything that is kept. */
export async function forgetChanges(ctx: TxCtx): Promise<void> {
  const old = dbOf(ctx)
    .select({ madeIn: offerChange.madeIn })
    .from(offerChange)
    .where(sql`${offerChange.madeAt} < now() - make_interval(days => ${rememberedDays})`)
    .orderBy(asc(offerChange.madeIn))
    .limit(forgottenAtOnceMax)
  await dbOf(ctx).delete(offerChange).where(inArray(offerChange.madeIn, old))
}

function companyOf(ctx: TxCtx): CompanyId {
  const companyId = 'companyId' in ctx.scope ? ctx.scope.companyId : undefined
  invariant(companyId, 'next free times are kept for a hub')
  return companyId as CompanyId
}
