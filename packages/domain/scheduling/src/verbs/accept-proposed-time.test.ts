import { findBalance, findWaitingClaim } from '@kara/credits'
import { inScope } from '@kara/kernel'
import { announced, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getRequest } from '../reads/get-request.ts'
import { makeRequest, makeRequestHub, mondayAtTen, professionalCtx } from '../testing.ts'
import { acceptProposedTime } from './accept-proposed-time.ts'
import { cancelSession } from './cancel-session.ts'
import { proposeTimes } from './propose-times.ts'

describe('choosing a proposed time', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const tuesday = '2026-11-24T09:30:00Z'

  async function proposed(startsAt: string[] = [mondayAtTen], options = {}) {
    const hub = await makeRequestHub(db, options)
    const asked = await makeRequest(db, hub)
    const { times } = await proposeTimes(professionalCtx(db, hub), { requestId: asked.requestId, startsAt })
    const choose = (index = 0, funding: 'credits' | 'self_pay' = 'credits') =>
      acceptProposedTime(asked.ctx, {
        requestId: asked.requestId,
        timeId: times[index]?.id ?? '',
        funding,
      })
    return { hub, ...asked, choose }
  }

  it('books the session and holds its credit; the request is accepted', async () => {
    const { ctx, requestId, choose } = await proposed([mondayAtTen, tuesday])
    const accepted = await choose(1)
    expect(accepted).toMatchObject({
      outcome: 'booked',
      session: { startsAt: tuesday, funding: 'credits', costHalves: 2, state: 'scheduled' },
    })
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
    expect(await getRequest(ctx, requestId as never)).toMatchObject({ state: 'accepted', times: [] })
    const confirmed = await announced(db, 'booking.confirmed')
    expect(confirmed.at(-1)?.payload).toMatchObject({ startsAt: tuesday })
  })

  it('finds the same session when chosen twice at the same moment', async () => {
    const { ctx, choose } = await proposed()
    const [one, other] = await Promise.all([choose(), choose()])
    expect(one).toEqual(other)
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
  })

  it('has one winner when two clients choose the same time over real connections', async () => {
    const hub = await makeRequestHub(db)
    const professional = professionalCtx(db, hub)
    const asked = await Promise.all(Array.from({ length: 6 }, () => makeRequest(db, hub)))
    const tries = await Promise.all(
      asked.map(async ({ ctx, requestId }) => {
        const { times } = await proposeTimes(professional, { requestId, startsAt: [mondayAtTen] })
        return () => acceptProposedTime(ctx, { requestId, timeId: times[0]?.id ?? '', funding: 'credits' })
      }),
    )
    const results = await Promise.all(tries.map((choose) => choose()))
    expect(results.filter(({ outcome }) => outcome === 'booked')).toHaveLength(1)
    expect(results.filter(({ outcome }) => outcome === 'time_lost')).toHaveLength(5)
    const states = await Promise.all(
      asked.map(async ({ ctx, requestId }) => (await getRequest(ctx, requestId as never)).state),
    )
    expect(states.sort()).toEqual(['accepted', 'seen', 'seen', 'seen', 'seen', 'seen'])
    const claims =
      await db.witness`select 1 from app.calendar_claim where professional_id = ${hub.professionalId}`
    expect(claims).toHaveLength(1)
  })

  it('charges nothing silently when the credits do not reach any more', async () => {
    const { ctx, requestId, choose } = await proposed([mondayAtTen], { allowanceCredits: 0.5 })
    await expect(choose()).rejects.toMatchObject({ code: 'credits.not_enough' })
    expect(await getRequest(ctx, requestId as never)).toMatchObject({ state: 'times_proposed' })
    expect(await choose(0, 'self_pay')).toMatchObject({
      outcome: 'booked',
      session: { funding: 'self_pay', priceMinor: 19500 },
    })
  })

  it('is paid with the credits that are there and the rest by the client, who says so', async () => {
    const { ctx, requestId } = await proposed([mondayAtTen], { allowanceCredits: 0.5 })
    const { times } = await getRequest(ctx, requestId as never)
    const split = { requestId, timeId: times[0]?.id ?? '', funding: 'split' } as const
    await expect(acceptProposedTime(ctx, split)).rejects.toMatchObject({
      code: 'scheduling.credits_do_not_fit',
    })
    expect(await acceptProposedTime(ctx, { ...split, creditHalves: 1 })).toMatchObject({
      outcome: 'booked',
      session: { funding: 'split', costHalves: 1, dueMinor: 9750 },
    })
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 0, heldHalves: 1 })
  })

  it('tells the company of an empty pool without who, keeps the time proposed, and lets the claim wait', async () => {
    const { hub, ctx, personId, requestId, choose } = await proposed([mondayAtTen])
    await db.witness`update app.credit_account set balance_halves = 0
      where company_id = ${hub.companyId} and kind = 'pool'`
    await expect(choose()).rejects.toMatchObject({ code: 'credits.pool_empty' })
    const told = (await announced(db, 'pool.ran_out')).filter(({ companyId }) => companyId === hub.companyId)
    expect(told).toMatchObject([{ personId: null, payload: { companyId: hub.companyId } }])
    expect(
      await findWaitingClaim(inScope(ctx, { role: 'person', personId, companyId: hub.companyId })),
    ).not.toBeNull()
    expect(await getRequest(ctx, requestId as never)).toMatchObject({ state: 'times_proposed' })
  })

  it('is for the client who asked, and only for a time that is proposed', async () => {
    const { hub, ctx, requestId, choose } = await proposed()
    const unknown = { requestId, timeId: requestId, funding: 'credits' } as const
    await expect(acceptProposedTime(ctx, unknown)).rejects.toMatchObject({ code: 'scheduling.time_unknown' })
    await expect(acceptProposedTime(professionalCtx(db, hub), unknown)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    const stranger = (await makeRequest(db, hub)).ctx
    await expect(acceptProposedTime(stranger, unknown)).rejects.toMatchObject({
      code: 'scheduling.request_missing',
    })
    await choose()
  })

  it('can be cancelled like any other session, and the credit comes back', async () => {
    const { ctx, choose } = await proposed()
    const accepted = await choose()
    if (accepted.outcome !== 'booked') throw new Error('the time was lost')
    await cancelSession(ctx, accepted.session.id as never)
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 0 })
  })
})
