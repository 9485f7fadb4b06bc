import { leaveHub, withdrawInvitation } from '@kara/hubs'
import { companyCtx } from '@kara/hubs/testing'
import type { ProfessionalId, SessionId } from '@kara/kernel'
import { announced, audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { dueHandlers, subscriptions } from '../subscriptions.ts'
import { makeBookableHub, makeBooking, professionalCtx } from '../testing.ts'
import { cancelSession } from './cancel-session.ts'
import { planPartings, tellOfParting } from './tell-of-parting.ts'

describe('telling clients that their professional leaves a hub', () => {
  const db = openTestDatabase()

  async function practice() {
    const hub = await makeBookableHub(db)
    const one = await makeBooking(db, hub)
    const { clock } = one.ctx
    const professionalId = hub.professionalId as ProfessionalId
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId: hub.companyId, professionalId },
      clock,
    })
    const drain = () => drainOutbox(db, { clock, modules: [{ subscriptions, dueHandlers }] })
    const told = async () =>
      (await announced(db, 'session.professional_parted'))
        .filter(({ payload }) => payload.professionalId === professionalId)
        .map(({ payload }) => payload.sessionId)
    return { hub, professionalId, job, drain, told, one, clock }
  }

  it('tells each client once, of their next session, which stays', async () => {
    const { hub, drain, told, one, clock } = await practice()
    const other = await makeBooking(db, hub, '2026-11-24T10:00:00Z')
    const listing =
      await db.witness`select id from app.hub_listing where professional_id = ${hub.professionalId}`
    await leaveHub(professionalCtx(db, hub, clock), { listingId: listing[0]?.id as string })
    await drain()
    await drain()
    expect((await told()).sort()).toEqual([one.session.id, other.session.id].sort())
    const states =
      await db.witness`select state from app.session where professional_id = ${hub.professionalId}`
    expect(states.map(({ state }) => state)).toEqual(['scheduled', 'scheduled'])
    const entries = (await audited(db, 'session.professional_parted')).filter(
      ({ objectId }) => objectId === one.session.id,
    )
    expect(entries).toMatchObject([{ companyId: null }])
  })

  it('tells them too when the company takes the professional out of the hub', async () => {
    const { hub, professionalId, drain, told, one } = await practice()
    await withdrawInvitation(companyCtx(db, hub.companyId), { professionalId })
    await drain()
    expect(await told()).toEqual([one.session.id])
    const stays = await db.witness`select state from app.session where id = ${one.session.id}`
    expect(stays).toMatchObject([{ state: 'scheduled' }])
  })

  it('tells nobody of a session that was cancelled since, and leaves other hubs and colleagues alone', async () => {
    const [here, elsewhere] = [await practice(), await practice()]
    await cancelSession(here.one.ctx, here.one.session.id as SessionId)
    expect(await planPartings(here.job, here.professionalId)).toBe(0)
    const scope = { companyId: here.hub.companyId, professionalId: here.professionalId } as const
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', personId: here.one.personId, ...scope },
      clock: here.clock,
    })
    expect(await tellOfParting(job, here.one.session.id as SessionId)).toBe(false)
    expect(await elsewhere.told()).toEqual([])
  })

  it('is for jobs alone', async () => {
    const { hub, professionalId, one } = await practice()
    for (const ctx of [one.ctx, professionalCtx(db, hub)]) {
      await expect(planPartings(ctx, professionalId)).rejects.toMatchObject({
        code: 'scheduling.not_allowed',
      })
      await expect(tellOfParting(ctx, one.session.id as SessionId)).rejects.toMatchObject({
        code: 'scheduling.not_allowed',
      })
    }
  })
})
