import { audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { type BookableHub, makeBookableHub, mondayAtTen } from '../testing.ts'
import { extendHold } from './extend-hold.ts'
import { holdSlot } from './hold-slot.ts'

describe('extending a hold', () => {
  const db = openTestDatabase()
  const visitor = (hub: BookableHub) =>
    testCtx({
      database: db.database,
      scope: { role: 'visitor', companyId: hub.companyId, browserHash: crypto.randomUUID() },
    })
  const held = async () => {
    const hub = await makeBookableHub(db)
    const ctx = visitor(hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    return { hub, ctx, holdId: hold.id as never }
  }

  it('gives ten more minutes', async () => {
    const { ctx, holdId } = await held()
    ctx.clock.advance({ minutes: 9 })
    expect(await extendHold(ctx, holdId)).toMatchObject({
      expiresAt: '2026-11-20T09:20:00Z',
      isExtended: true,
    })
  })

  it('is for whoever may hold', async () => {
    const { hub, holdId } = await held()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(extendHold(admin, holdId)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })

  it('does not know the hold of another browser', async () => {
    const { hub, holdId } = await held()
    await expect(extendHold(visitor(hub), holdId)).rejects.toMatchObject({ code: 'scheduling.hold_missing' })
  })

  it('works once, also when asked twice at the same moment, and not after the hold ran out', async () => {
    const { ctx, holdId } = await held()
    const tries = await Promise.allSettled([extendHold(ctx, holdId), extendHold(ctx, holdId)])
    expect(tries.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const late = await held()
    late.ctx.clock.advance({ minutes: 11 })
    await expect(extendHold(late.ctx, late.holdId)).rejects.toMatchObject({ code: 'scheduling.hold_lapsed' })
  })

  it('moves the planned lapse and is recorded', async () => {
    const { ctx, holdId } = await held()
    await extendHold(ctx, holdId)
    const [lapse] = (await dueWork(db, 'slot_hold.lapses')).filter((work) => work.key === holdId)
    expect(lapse?.dueAt.toISOString()).toBe('2026-11-20T09:20:00.000Z')
    expect((await audited(db, 'slot.extended')).map((entry) => entry.objectId)).toContain(holdId)
  })
})
