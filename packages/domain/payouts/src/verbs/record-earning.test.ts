import type { SessionId } from '@kara/kernel'
import { cancelSession } from '@kara/scheduling'
import { audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drain, makeSponsored } from '../testing.ts'
import { recordEarning } from './record-earning.ts'

describe('what a session comes to for its professional', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const earningsOf = (sessionId: SessionId) => db.witness`select * from app.earning
    where about in (${`session:${sessionId}`}, ${`reversal:session:${sessionId}`}) order by amount_minor desc`

  it('is the whole price when it was held, once, and names nobody', async () => {
    const { complete, drain, sessionId, job, hub, client } = await makeSponsored(db)
    await complete()
    await drain()
    await recordEarning(job, sessionId)
    const [earning, ...others] = await earningsOf(sessionId)
    expect(others).toEqual([])
    expect(earning).toMatchObject({
      company_id: hub.companyId,
      outcome: 'completed',
      amount_minor: 19_500,
      tax_minor: 0,
      share_hundredths: 10_000,
    })
    if (client.scope.role !== 'person') throw new Error('a client')
    expect(JSON.stringify(earning)).not.toContain(client.scope.personId)
    expect((await audited(db, 'earning.recorded')).map(({ objectId }) => objectId)).toContain(earning?.id)
    const planned = (await dueWork(db, 'payouts.month_ends')).map(({ key }) => key)
    expect(planned).toEqual([`${hub.professionalId}|2026-12-01`])
  })

  it('is half after a late cancellation, and nothing after one in time', async () => {
    const late = await makeSponsored(db)
    late.client.clock.travelTo('2026-11-23T09:00:00Z')
    await cancelSession(late.client, late.sessionId)
    await drain(db, late.client.clock)
    expect(await earningsOf(late.sessionId)).toMatchObject([
      { outcome: 'late_cancelled', amount_minor: 9_750 },
    ])
    const inTime = await makeSponsored(db)
    await cancelSession(inTime.client, inTime.sessionId)
    await inTime.drain()
    expect(await earningsOf(inTime.sessionId)).toEqual([])
  })

  it('is the rate that the company agreed, and the share that it agreed for a late cancellation', async () => {
    const agreed = {
      rateMinor: 18_000,
      currency: 'ISK',
      lateCancellationPercent: 70,
      expectedSessionsPerMonth: 4,
    }
    const agree = (listedBy: string) =>
      db.witness`update app.hub_listing set terms = ${db.witness.json(agreed)} where company_id = ${listedBy}`
    const held = await makeSponsored(db)
    await agree(held.hub.companyId)
    await held.complete()
    await held.drain()
    expect(await earningsOf(held.sessionId)).toMatchObject([{ outcome: 'completed', amount_minor: 15_000 }])
    const late = await makeSponsored(db)
    await agree(late.hub.companyId)
    late.client.clock.travelTo('2026-11-23T09:00:00Z')
    await cancelSession(late.client, late.sessionId)
    await drain(db, late.client.clock)
    expect(await earningsOf(late.sessionId)).toMatchObject([
      { outcome: 'late_cancelled', amount_minor: 10_500, share_hundredths: 7_000 },
    ])
  })

  it('is taken back by a line of its own when the session is, once', async () => {
    const { complete, drain, sessionId, job } = await makeSponsored(db)
    await complete()
    await drain()
    await db.witness`update app.session set state = 'cancelled' where id = ${sessionId}`
    await Promise.all([recordEarning(job, sessionId), recordEarning(job, sessionId)])
    expect((await earningsOf(sessionId)).map((one) => [one.outcome, one.amount_minor])).toEqual([
      ['completed', 19_500],
      ['reversed', -19_500],
    ])
  })

  it('is counted by jobs of that professional only', async () => {
    const { professional, sessionId, complete } = await makeSponsored(db)
    await complete()
    const noOne = testCtx({ database: db.database, scope: { role: 'worker' } })
    for (const ctx of [professional, noOne])
      await expect(recordEarning(ctx, sessionId)).rejects.toMatchObject({ code: 'payouts.not_allowed' })
    const stranger = await makeSponsored(db)
    await expect(recordEarning(stranger.job, sessionId)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
  })
})
