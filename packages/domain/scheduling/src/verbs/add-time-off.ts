import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { getTimeZone } from '@kara/directory'
import { type Ctx, professionalOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayKeepAvailability, mayWork } from '../access.ts'
import { AddTimeOffInput, limits, type TimeOffChange } from '../contracts.ts'
import { timeOffBackwards } from '../errors.ts'
import { listTakenWithin } from '../reads/list-own-time.ts'
import { occurrencesOf, timesOf } from '../rules/time-off.ts'
import { refillBlocks } from '../store/calendar.ts'
import * as store from '../store/time-off.ts'

/**
 * The professional takes time off, once or by a rule. What is free of it is blocked at once in the one
 * calendar; what is booked or held in it stays, and is told.
 *
 * @throws `scheduling.time_off_backwards`
 */
export async function addTimeOff(ctx: Ctx, raw: AddTimeOffInput): Promise<TimeOffChange> {
  mayKeepAvailability(ctx)
  const input = AddTimeOffInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const times = timesOf(input, await getTimeZone(ctx))
    if (!times) throw timeOffBackwards()
    const row = await store.insertTimeOff(ctx, { ...times, note: input.note })
    const change = await store.insertChange(ctx, [], [row.id])
    await recordAudit(ctx, 'time_off.added', { kind: 'time_off', id: row.id })
    return { timeOffId: row.id, changeId: change.id, stillTaken: await writeInto(ctx, [row]) }
  })
}

/** A rule without an end is written further into the calendar. False: it was removed meanwhile. */
export async function extendTimeOff(ctx: Ctx, id: store.TimeOffId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.lockTimeOff(ctx, id)
    if (!row) return false
    await writeInto(ctx, [row])
    return true
  })
}

/** Writes series into the calendar as they are now; answers with what is taken inside them. */
export async function writeInto(ctx: TxCtx, rows: readonly store.TimeOffRow[]) {
  const today = ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const through = today.add({ days: limits.timeOffAheadDays })
  const spans: Awaited<ReturnType<typeof store.writeOccurrences>> = []
  for (const row of rows) {
    const occurrences = row.removedAt ? [] : occurrencesOf(store.timesOfRow(row), through)
    spans.push(...(await store.writeOccurrences(ctx, row.id, occurrences)))
    if (row.rule && !row.removedAt) await planExtension(ctx, row)
  }
  if (spans.length === 0) return []
  const compare = Temporal.Instant.compare
  const from = spans.map((span) => span.from).sort(compare)[0] as Temporal.Instant
  const to = spans
    .map((span) => span.to)
    .sort(compare)
    .at(-1) as Temporal.Instant
  await refillBlocks(ctx, professionalOf(ctx), from, to)
  return listTakenWithin(ctx, spans)
}

async function planExtension(ctx: TxCtx, row: store.TimeOffRow): Promise<void> {
  await planWork(ctx, {
    kind: 'time_off.runs_out',
    key: row.id,
    queue: 'sessions',
    dueAt: ctx.clock.now().add({ hours: 24 * Math.floor(limits.timeOffAheadDays / 3) }),
    scope: { professionalId: professionalOf(ctx) },
    payload: { timeOffId: row.id },
  })
}
