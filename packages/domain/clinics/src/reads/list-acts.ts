import { inTransaction, type TxCtx } from '@kara/db'
import { findOwnTimeAway, listProfessionals } from '@kara/directory'
import { type Ctx, inScope, type ProfessionalId } from '@kara/kernel'
import { findUndoableTimeOff, getAvailability, listDayHours } from '@kara/scheduling'
import type { DayHours } from '@kara/scheduling/contracts'
import { mayBelong, mayWork } from '../access.ts'
import type { ClinicAct } from '../contracts.ts'
import { awayOf, isSame, subjectOf } from '../rules.ts'
import * as store from '../store/acts.ts'
import { listDeskNames } from '../store/desks.ts'

/** How the availability of a professional is now, as far as changes can be taken back. */
export interface Standing {
  readonly hours: unknown
  readonly days: readonly DayHours[]
  readonly away: unknown
  readonly timeOffChangeId: string | null
}

/** What administrators changed for the professional of this call, in any clinic, the latest first. */
export async function listActs(ctx: Ctx): Promise<ClinicAct[]> {
  mayBelong(ctx)
  const { rows, standing } = await inTransaction(ctx, async (ctx) => {
    const rows = await store.listActs(ctx)
    return { rows, standing: rows.length > 0 ? await readStanding(ctx, rows) : null }
  })
  const nameOf = await readKeeperNames(ctx, rows)
  return rows.map((row) => toAct(row, nameOf, standing !== null && standsAs(row, standing)))
}

/** For the letter: those of these changes that were not taken back meanwhile. */
export async function listActsForLetter(ctx: Ctx, ids: readonly string[]): Promise<ClinicAct[]> {
  mayWork(ctx)
  const rows = await inTransaction(ctx, (ctx) => store.listActs(ctx))
  const told = rows.filter(({ id, undoneAt }) => ids.includes(id) && !undoneAt)
  const nameOf = await readKeeperNames(ctx, told)
  return told.map((row) => toAct(row, nameOf, false))
}

export async function readStanding(ctx: TxCtx, rows: readonly store.ActRow[]): Promise<Standing> {
  const [firstDay] = rows.flatMap((row) => row.days as string[]).sort()
  const [{ hours }, days, away, timeOffChangeId] = await Promise.all([
    getAvailability(ctx),
    firstDay ? listDayHours(ctx, firstDay) : [],
    findOwnTimeAway(ctx),
    findUndoableTimeOff(ctx),
  ])
  return { hours, days, away: awayOf(away), timeOffChangeId }
}

/** Whether everything is still as a change left it. */
export function standsAs(row: store.ActRow, { hours, days, away, timeOffChangeId }: Standing): boolean {
  if (row.undoneAt) return false
  switch (subjectOf(row)) {
    case 'hours':
      return isSame(row.after, hours)
    case 'days':
      return isSame(
        row.after,
        days.filter(({ day }) => (row.days as string[]).includes(day)),
      )
    case 'away':
      return isSame(row.after, away)
    case 'time_off':
      return (row.before as { changeId?: string }).changeId === timeOffChangeId
  }
}

export function toAct(row: store.ActRow, nameOf: ReadonlyMap<string, string>, canUndo: boolean): ClinicAct {
  return {
    id: row.id,
    kind: row.kind,
    byName: nameOf.get(row.byId) ?? '',
    at: row.at.toString(),
    days: row.days as string[],
    undoneAt: row.undoneAt?.toString() ?? null,
    canUndo,
  }
}

/** Names of those who changed something: as hubs show professionals, and as those at the desk called themselves. */
export async function readKeeperNames(
  ctx: Ctx,
  rows: readonly Pick<store.ActRow, 'byId'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.map(({ byId }) => byId)
  const atDesks = await inTransaction(ctx, (ctx) => listDeskNames(ctx, ids))
  return new Map([...(await readNames(ctx, ids)), ...atDesks])
}

/** Names as everybody sees them. */
export async function readNames(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const unique = [...new Set(ids)] as ProfessionalId[]
  const known = await listProfessionals(inScope(ctx, { role: 'visitor' }), unique)
  return new Map(known.map(({ id, displayName }) => [id, displayName]))
}
