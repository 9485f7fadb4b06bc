import { makeCompany } from '@kara/companies/testing'
import type { CompanyId } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { figures, limits, type ReportMonth, type ReportPeriod } from '../contracts.ts'
import { monthsWithin, sumsOf } from '../rules.ts'
import { getReport } from './get-report.ts'

describe('the report of a chosen period', () => {
  const db = openTestDatabase()

  /** A company with released months: people, sessions and halves of each, or null where they were too few. */
  async function withMonths(months: Record<string, readonly [number, number, number] | null>) {
    const { companyId } = await makeCompany(db)
    for (const [start, amounts] of Object.entries(months)) {
      for (const [index, figure] of figures.entries()) {
        await db.witness`insert into app.report_release
          (company_id, id, period_start, period_end, figure, amount, floor, released_at)
          values (${companyId}, gen_random_uuid(), ${start}, ${start}::date + interval '1 month', ${figure},
            ${amounts?.[index] ?? null}, ${limits.groupFloor}, now())`
      }
    }
    return companyId
  }

  const read = (companyId: CompanyId, period?: ReportPeriod) =>
    getReport(testCtx({ database: db.database, scope: { role: 'company', companyId } }), period)

  const year = {
    '2026-07-01': [10, 15, 30],
    '2026-08-01': null,
    '2026-09-01': [25, 40, 70],
    '2026-10-01': [15, 20, 40],
  } as const

  it('holds the months from one to another, and what the shown ones come to', async () => {
    const companyId = await withMonths(year)
    const { months, sums, released } = await read(companyId, { from: '2026-08-01', to: '2026-10-01' })
    expect(months.map(({ periodStart }) => periodStart)).toEqual(['2026-10-01', '2026-09-01', '2026-08-01'])
    expect(sums).toEqual({
      ...{ months: 2, hiddenMonths: 1, sessions: 60, creditsHalves: 110 },
      ...{ peopleFewest: 15, peopleMost: 25 },
    })
    expect(released).toHaveLength(4)
  })

  it('takes a period from either end, and one without months for all of them', async () => {
    const companyId = await withMonths(year)
    const turned = await read(companyId, { from: '2026-10-01', to: '2026-09-01' })
    expect(turned.months.map(({ periodStart }) => periodStart)).toEqual(['2026-10-01', '2026-09-01'])
    expect((await read(companyId, { from: '2031-01-01' })).months).toHaveLength(4)
  })

  it('has no sums where no month of the period is above the floor', async () => {
    const companyId = await withMonths(year)
    const { months, sums } = await read(companyId, { from: '2026-08-01', to: '2026-08-01' })
    expect(months).toMatchObject([{ people: null, sessions: null, creditsHalves: null }])
    expect(sums).toBeNull()
  })

  it('is of the company that asks, and of nobody else', async () => {
    await withMonths(year)
    const other = await withMonths({})
    expect(await read(other)).toMatchObject({ months: [], sums: null, released: [] })
  })

  it('says in no two periods more than the months of both say already', () => {
    const months: ReportMonth[] = Object.entries(year).map(([periodStart, amounts]) => ({
      ...{ periodStart, periodEnd: periodStart, floor: limits.groupFloor },
      people: amounts?.[0] ?? null,
      sessions: amounts?.[1] ?? null,
      creditsHalves: amounts?.[2] ?? null,
    }))
    const sessionsOf = (period: ReportPeriod) => sumsOf(monthsWithin(months, period))?.sessions ?? 0
    // The difference of two overlapping periods is the hidden month: it takes nothing away and adds nothing.
    expect(sessionsOf({ from: '2026-07-01', to: '2026-08-01' })).toBe(
      sessionsOf({ from: '2026-07-01', to: '2026-07-01' }),
    )
    expect(sessionsOf({ from: '2026-08-01', to: '2026-10-01' })).toBe(
      sessionsOf({ from: '2026-09-01', to: '2026-10-01' }),
    )
  })
})
