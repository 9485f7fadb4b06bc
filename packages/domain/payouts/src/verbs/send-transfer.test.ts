import { openTestProcessor, type TestProcessor } from '@kara/payments/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hear, makeEarner } from '../testing.ts'
import { lookAtAccount } from './look-at-account.ts'
import { sendTransfer } from './send-transfer.ts'

describe('the money of a statement', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  const _support = () =>
    testCtx({
      database: db.database,
      scope: { role: 'support', personId: crypto.randomUUID() as never },
    })

  async function ready() {
    const earner = await makeEarner(db, processor)
    await earner.onboard('done')
    await lookAtAccount(earner.professional, processor.cards)
    return earner
  }

  const transfersOf = async (id: string) =>
    (await processor.cards.listMoney({ chargesSeconds: 0, refundsSeconds: 0 }, 1_000)).money.filter(
      ({ subject, ourId }) => subject === 'transfer' && ourId === id,
    )
  const said = async (type: string, id: string) =>
    (await announced(db, type)).filter(({ payload }) => payload.transferId === id)

  it('waits for an account, and goes on its way by itself once there is one', async () => {
    const earner = await makeEarner(db, processor)
    const id = await earner.earn()
    await earner.work()
    expect(await earner.path()).toMatchObject({ state: 'waiting', mover: 'professional' })
    expect(await transfersOf(id)).toEqual([])
    await earner.onboard('done')
    await lookAtAccount(earner.professional, processor.cards)
    await earner.work()
    expect(await earner.path()).toMatchObject({ state: 'on_the_way', mover: 'bank' })
    await hear(db, processor, earner, ['payout.paid', id])
    expect(await earner.path()).toMatchObject({ state: 'paid', mover: 'nobody' })
    expect((await earner.path())?.steps.map(({ state }) => state)).toEqual([
      'waiting',
      'started',
      'on_the_way',
      'paid',
    ])
    expect(await transfersOf(id)).toMatchObject([{ state: 'sent', amountMinor: 19_500, currency: 'ISK' }])
    expect(await said('pay_transfer.paid', id)).toHaveLength(1)
    const audit = (await audited(db, 'pay_transfer.paid')).filter(({ objectId }) => objectId === id)
    expect(audit).toHaveLength(1)
  })

  it('is sent once, by two jobs at once, after one that died in between, and when all is said again', async () => {
    const earner = await ready()
    const id = await earner.earn()
    const { job } = earner
    await Promise.all([sendTransfer(job, processor.cards, id), sendTransfer(job, processor.cards, id)])
    // Whoever sent it died before it was written down.
    await db.witness`update app.pay_transfer set state = 'started', transfer_ref = null, payout_ref = null
      where id = ${id}`
    await sendTransfer(job, processor.cards, id)
    await sendTransfer(job, processor.cards, id)
    expect(await transfersOf(id)).toHaveLength(1)
    const [row] = await db.witness`select account_ref from app.pay_transfer where id = ${id}`
    expect(
      await processor.cards.payees.findPayout({ transferId: id, accountId: row?.account_ref, attempt: 1 }),
    ).not.toBeNull()
    const payouts = processor.messages.filter(
      ({ type, body }) => type === 'payout.created' && body.includes(id),
    )
    expect(payouts).toHaveLength(1)
    await hear(db, processor, earner, ['payout.paid', id])
    await hear(db, processor, earner, ['payout.created', id])
    await hear(db, processor, earner, ['payout.paid', id])
    expect((await earner.path())?.state).toBe('paid')
    expect(await said('pay_transfer.paid', id)).toHaveLength(1)
  })

  it('is nobody else’s', async () => {
    const earner = await ready()
    const id = await earner.earn()
    const stranger = await ready()
    await sendTransfer(stranger.job, processor.cards, id)
    expect((await earner.path())?.state).toBe('waiting')
    const notAllowed = { code: 'payouts.not_allowed' }
    await expect(sendTransfer(earner.professional, processor.cards, id)).rejects.toMatchObject(notAllowed)
  })
})
