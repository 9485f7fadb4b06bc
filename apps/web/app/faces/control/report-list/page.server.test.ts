import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../../http/testing.ts'
import { action as setsFloor } from '../report-floor/page.server.ts'
import { loader as page } from '../reports/page.server.ts'
import { loader } from './page.server.ts'

const months = {
  '2026-08-01': { people: 25, sessions: 40, credits_halves: 75 },
  '2026-09-01': { people: null, sessions: null, credits_halves: null },
  '2026-10-01': { people: 15, sessions: 20, credits_halves: 40 },
} as const

describe('the report of a company as a file', () => {
  const db = openTestDatabase()

  async function withMonths() {
    const { personId } = await makePerson(db)
    const { companyId } = await makeCompany(db, { ownerId: personId })
    for (const [start, figures] of Object.entries(months)) {
      for (const [figure, amount] of Object.entries(figures)) {
        await db.witness`insert into app.report_release
          (company_id, id, period_start, period_end, figure, amount, floor, released_at)
          values (${companyId}, gen_random_uuid(), ${start}, ${start}::date + interval '1 month', ${figure},
            ${amount}, 10, now())`
      }
    }
    return { personId, companyId }
  }

  async function args(
    personId: string,
    companyId: string,
    search = '',
    options: { path?: string; form?: Record<string, string> } = {},
  ) {
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enterWithTerms(door, personId as never)
    return testArgs(platform, {
      path: `/control/${companyId}/reports/list${search}`,
      params: { companyId },
      cookies: cookiesSet(door),
      ...options,
    }) as never
  }

  test('has the months of the page and no other figure; a hidden month is hidden in every cell', async () => {
    const { personId, companyId } = await withMonths()
    const [, ...lines] = (await (await loader(await args(personId, companyId))).text()).trim().split('\n')
    expect(lines).toEqual([
      '2026-10,15,20,20',
      expect.stringMatching(/^2026-09,([^,\d]*10[^,\d]*),\1,\1$/),
      '2026-08,25,40,37.5',
    ])
    const shown = await page(await args(personId, companyId))
    expect(shown.months.map(({ periodStart }) => periodStart.slice(0, 7))).toEqual(
      lines.map((line) => line.slice(0, 7)),
    )
  })

  test('holds the period that was chosen, as the page does', async () => {
    const { personId, companyId } = await withMonths()
    const search = '?from=2026-09-01&to=2026-10-01'
    const [, ...lines] = (await (await loader(await args(personId, companyId, search))).text())
      .trim()
      .split('\n')
    expect(lines.map((line) => line.slice(0, 7))).toEqual(['2026-10', '2026-09'])
    expect((await page(await args(personId, companyId, search))).months).toHaveLength(2)
  })

  test('hides a month in file and page from the moment its company wants more people behind each figure', async () => {
    const { personId, companyId } = await withMonths()
    const path = `/control/${companyId}/reports/floor`
    const post = await args(personId, companyId, '', { path, form: { floor: '20' } })
    expect((await setsFloor(post)) as Response).toMatchObject({ status: 302 })
    const [, ...lines] = (await (await loader(await args(personId, companyId))).text()).trim().split('\n')
    expect(lines).toEqual([
      expect.stringMatching(/^2026-10,([^,\d]*20[^,\d]*),\1,\1$/),
      expect.stringMatching(/^2026-09,([^,\d]*20[^,\d]*),\1,\1$/),
      '2026-08,25,40,37.5',
    ])
    const shown = await page(await args(personId, companyId))
    expect(shown).toMatchObject({ floor: 20, maySetFloor: true, sums: { months: 1, hiddenMonths: 2 } })
  })

  test('is nothing to whoever runs another company', async () => {
    const { personId } = await withMonths()
    const { companyId } = await makeCompany(db)
    await expect(loader(await args(personId, companyId))).rejects.toMatchObject({ code: 'web.not_an_admin' })
  })
})
