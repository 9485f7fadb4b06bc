import { makeCompany } from '@kara/companies/testing'
import type { CompanyId } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { figures } from '../contracts.ts'
import { getReport } from '../reads/get-report.ts'
import { setFloor } from './set-floor.ts'

describe('the floor of a company', () => {
  const db = openTestDatabase()
  const adminCtx = (companyId: CompanyId, now = '2026-12-10T12:00:00Z') => {
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    ctx.clock.travelTo(now)
    return ctx
  }

  const release = (companyId: CompanyId, start: string, people: number | null, floor = 10) =>
    Promise.all(
      figures.map(
        (figure) => db.witness`insert into app.report_release
          (company_id, id, period_start, period_end, figure, amount, floor, released_at)
          values (${companyId}, gen_random_uuid(), ${start}, ${start}::date + interval '1 month', ${figure},
            ${people}, ${floor}, now())`,
      ),
    )

  it('hides at once whole months that stand for fewer, in the sums as well', async () => {
    const { companyId } = await makeCompany(db)
    await release(companyId, '2026-10-01', 25)
    await release(companyId, '2026-11-01', 15)
    await setFloor(adminCtx(companyId), { floor: 20 })
    const report = await getReport(adminCtx(companyId))
    expect(report).toMatchObject({
      floor: 20,
      floorNext: 20,
      sums: { months: 1, hiddenMonths: 1, sessions: 25 },
    })
    expect(report.months).toEqual([
      expect.objectContaining({ people: null, sessions: null, creditsHalves: null, floor: 20 }),
      expect.objectContaining({ people: 25, sessions: 25, creditsHalves: 25, floor: 10 }),
    ])
  })

  it('goes lower for months that begin afterwards, and leaves hidden what was released hidden', async () => {
    const { companyId } = await makeCompany(db)
    await setFloor(adminCtx(companyId, '2026-10-20T12:00:00Z'), { floor: 30 })
    await release(companyId, '2026-11-01', null, 30)
    await setFloor(adminCtx(companyId), { floor: 10 })
    expect(await getReport(adminCtx(companyId))).toMatchObject({ floor: 30, floorNext: 10 })
    await expect(release(companyId, '2026-12-01', 15)).rejects.toMatchObject({ code: '23514' })
    await release(companyId, '2027-01-01', 15)
    const later = await getReport(adminCtx(companyId, '2027-02-10T12:00:00Z'))
    expect(later).toMatchObject({ floor: 10, months: [{ people: 15 }, { people: null, floor: 30 }] })
  })

  it.each([5, 9, 12, 105])(
    'is never %i: fewer than ten, between the steps or out of reach',
    async (floor) => {
      const { companyId, ownerId } = await makeCompany(db)
      await expect(setFloor(adminCtx(companyId), { floor })).rejects.toThrow()
      await expect(
        db.witness`insert into app.report_floor (company_id, id, floor, decided_at, decided_by)
        values (${companyId}, gen_random_uuid(), ${floor}, now(), ${ownerId})`,
      ).rejects.toMatchObject({ code: '23514' })
    },
  )

  it('is set by those who look after the hub, and by nobody who only reads figures or has no company', async () => {
    const { companyId, ownerId } = await makeCompany(db)
    const actor = { kind: 'admin', personId: ownerId, companyId } as const
    for (const role of ['finance', 'reports', 'it'] as const) {
      const ctx = { ...adminCtx(companyId), actor: { ...actor, role } }
      await expect(setFloor(ctx, { floor: 20 })).rejects.toMatchObject({ code: 'reports.floor_not_allowed' })
    }
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(setFloor(visitor, { floor: 20 })).rejects.toMatchObject({
      code: 'reports.floor_not_allowed',
    })
  })

  it('is no other company’s', async () => {
    const [one, other] = [await makeCompany(db), await makeCompany(db)]
    await setFloor(adminCtx(one.companyId), { floor: 50 })
    expect(await getReport(adminCtx(other.companyId))).toMatchObject({ floor: 10, floorNext: 10 })
  })

  it('is audited once however often it is sent, and never changed afterwards', async () => {
    const { companyId } = await makeCompany(db)
    const ctx = adminCtx(companyId)
    for (const floor of [20, 20, '20'] as const) await setFloor(ctx, { floor })
    const entries = (await audited(db, 'report_floor.set')).filter((entry) => entry.companyId === companyId)
    expect(entries).toHaveLength(1)
    await expect(
      db.witness`update app.report_floor set floor = 10 where company_id = ${companyId}`,
    ).rejects.toMatchObject({ code: '23001' })
  })
})
