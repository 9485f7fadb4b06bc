import { inTransaction } from '@kara/db'
import { type CompanyId, type Ctx, professionalOf } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional, mayKeepAvailability } from '../access.ts'
import { AskedFirst, type DayHours, defaultAvailability, limits } from '../contracts.ts'
import * as store from '../store/availability.ts'

/** The professional's own hours and settings. */
export function getAvailability(ctx: Ctx) {
  mayKeepAvailability(ctx)
  return inTransaction(ctx, async (ctx) => {
    const id = professionalOf(ctx)
    const [setting, hours] = await Promise.all([store.findSetting(ctx, id), store.listHours(ctx, id)])
    const { professionalId: _id, ...own } = setting ?? { professionalId: id, ...defaultAvailability }
    return { sessionsPerDayMax: null, sessionsPerWeekMax: null, newClientsPerWeekMax: null, ...own, hours }
  })
}

/** Dates from a day on that have hours of their own. */
export function listDayHours(ctx: Ctx, fromDay: string): Promise<DayHours[]> {
  mayKeepAvailability(ctx)
  const from = Temporal.PlainDate.from(fromDay)
  return inTransaction(ctx, (ctx) =>
    store.listExceptions(ctx, professionalOf(ctx), from, from.add({ days: limits.timeOffAheadDays })),
  )
}

/** What differs for the professional in one hub; null: nothing does. */
export function findHubCalendar(ctx: Ctx, companyId: CompanyId) {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findHubCalendar(ctx, companyId, professionalOf(ctx))
    if (!row) return null
    const { companyId: _company, professionalId: _own, backOn, ...differs } = row
    const askedFirst = AskedFirst.parse(row.askedFirst)
    return { ...differs, askedFirst, backOn: backOn?.toString() ?? null }
  })
}
