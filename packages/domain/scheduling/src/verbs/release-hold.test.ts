import type { CompanyId, ProfessionalId } from '@kara/kernel'
import { audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findSlotHold } from '../reads/find-slot-hold.ts'
import { makeBookableHub, mondayAtTen } from '../testing.ts'
import { holdSlot } from './hold-slot.ts'
import { lapseHold, releaseHold } from './release-hold.ts'

describe('letting go of a held slot', () => {
  const db = openTestDatabase()
  const visitor = (companyId: CompanyId) =>
    testCtx({
      database: db.database,
      scope: { role: 'visitor', companyId, browserHash: crypto.randomUUID() },
    })
  const jobFor = (professionalId: ProfessionalId) =>
    testCtx({ database: db.database, scope: { role: 'worker', professionalId } })
  const held = async () => {
    const hub = await makeBookableHub(db)
    const ctx = visitor(hub.companyId)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    return { hub, ctx, holdId: hold.id as never }
  }
  const claimsOf = (professionalId: string) =>
    db.witness`select 1 from app.calendar_claim where professional_id = ${professionalId}`

  it('frees the time at once', async () => {
    const { hub, ctx, holdId } = await held()
    expect(await releaseHold(ctx, holdId)).toBe(true)
    expect(await claimsOf(hub.professionalId)).toHaveLength(0)
    expect((await dueWork(db, 'slot_hold.lapses')).map((work) => work.key)).not.toContain(holdId)
  })

  it('is refused to the company side, and the job is refused to visitors', async () => {
    const { hub, ctx, holdId } = await held()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(releaseHold(admin, holdId)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    await expect(lapseHold(ctx, holdId)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })

  it('leaves the hold of another browser and of another professional alone', async () => {
    const { hub, ctx, holdId } = await held()
    expect(await releaseHold(visitor(hub.companyId), holdId)).toBe(false)
    const job = jobFor(crypto.randomUUID() as ProfessionalId)
    job.clock.advance({ minutes: 11 })
    expect(await lapseHold(job, holdId)).toBe(false)
    expect(await findSlotHold(ctx, holdId)).toMatchObject({ state: 'live' })
  })

  it('lapses by the job only when its time has run out, and once', async () => {
    const { hub, holdId } = await held()
    const job = jobFor(hub.professionalId)
    expect(await lapseHold(job, holdId)).toBe(false)
    job.clock.advance({ minutes: 10 })
    expect((await Promise.all([lapseHold(job, holdId), lapseHold(job, holdId)])).sort()).toEqual([
      false,
      true,
    ])
    expect(await claimsOf(hub.professionalId)).toHaveLength(0)
  })

  it('is recorded', async () => {
    const { ctx, holdId } = await held()
    await releaseHold(ctx, holdId)
    expect(await releaseHold(ctx, holdId)).toBe(false)
    expect((await audited(db, 'slot.released')).filter((entry) => entry.objectId === holdId)).toHaveLength(1)
  })
})
