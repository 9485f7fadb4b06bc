import { makeCompany } from '@kara/companies/testing'
import type { CompanyId } from '@kara/kernel'
import { bookSlot, completeSession, holdSlot } from '@kara/scheduling'
import { type BookableHub, makeBookableHub, makeClient } from '@kara/scheduling/testing'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getReport } from '../reads/get-report.ts'
import { releaseMonth } from './release-month.ts'
import { setFloor } from './set-floor.ts'

describe('the monthly report', () => {
  const db = openTestDatabase()
  const jobCtx = (companyId: CompanyId, now = '2026-12-05T00:00:00Z') => {
    const ctx = testCtx({ database: db.database, scope: { role: 'worker', companyId } })
    ctx.clock.travelTo(now)
    return ctx
  }
  const adminCtx = (companyId: CompanyId) =>
    testCtx({ database: db.database, scope: { role: 'company', companyId } })

  async function useBy(hub: BookableHub, people: number) {
    for (let index = 0; index < people; index++) {
      const { ctx } = await makeClient(db, hub)
      const day = 23 + (index % 5)
      const hour = 9 + Math.floor(index / 5) * 2
      const startsAt = `2026-11-${day}T${String(hour).padStart(2, '0')}:00:00Z`
      const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt })
      const session = await bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: 'UTC' })
      const professional = testCtx({
        database: db.database,
        scope: { role: 'professional', professionalId: hub.professionalId, personId: hub.personId },
      })
      professional.clock.travelTo(session.endsAt)
      await completeSession(professional, session.id as never)
    }
  }

  it('shows figures when twelve people stand behind them, rounded down', async () => {
    const hub = await makeBookableHub(db)
    await useBy(hub, 12)
    expect(await releaseMonth(jobCtx(hub.companyId))).toBe(true)
    expect((await getReport(adminCtx(hub.companyId))).months).toMatchObject([
      { periodStart: '2026-11-01', people: 10, sessions: 10, creditsHalves: 20 },
    ])
  })

  it('hides every figure of a month in which nine people used the hub', async () => {
    const hub = await makeBookableHub(db)
    await useBy(hub, 9)
    await releaseMonth(jobCtx(hub.companyId))
    expect((await getReport(adminCtx(hub.companyId))).months).toMatchObject([
      { people: null, sessions: null, creditsHalves: null },
    ])
  })

  it('hides a month of twelve people from a company that wants fifteen behind each figure', async () => {
    const hub = await makeBookableHub(db)
    await useBy(hub, 12)
    await setFloor(adminCtx(hub.companyId), { floor: 15 })
    await releaseMonth(jobCtx(hub.companyId))
    expect((await getReport(adminCtx(hub.companyId))).months).toMatchObject([
      { people: null, sessions: null, creditsHalves: null, floor: 15 },
    ])
  })

  it('is counted by the job alone, and read by the company it is about', async () => {
    const { companyId } = await makeCompany(db)
    await expect(releaseMonth(adminCtx(companyId))).rejects.toMatchObject({ code: 'reports.only_the_job' })
    await releaseMonth(jobCtx(companyId))
    const other = await makeCompany(db)
    expect((await getReport(adminCtx(other.companyId))).months).toEqual([])
  })

  it('freezes a month: counting again changes nothing', async () => {
    const hub = await makeBookableHub(db)
    await useBy(hub, 9)
    await releaseMonth(jobCtx(hub.companyId))
    expect(await releaseMonth(jobCtx(hub.companyId, '2026-12-06T00:00:00Z'))).toBe(false)
    expect((await getReport(adminCtx(hub.companyId))).months).toHaveLength(1)
  })

  it('announces, audits and plans the next month', async () => {
    const { companyId } = await makeCompany(db)
    await releaseMonth(jobCtx(companyId))
    expect(
      (await announced(db, 'report.released')).filter((event) => event.companyId === companyId),
    ).toHaveLength(1)
    expect((await audited(db, 'report.released')).length).toBeGreaterThan(0)
    const [next] = (await dueWork(db, 'report.release')).filter((work) => work.key === companyId)
    expect(next?.dueAt.toISOString()).toBe('2027-01-05T00:00:00.000Z')
  })
})
