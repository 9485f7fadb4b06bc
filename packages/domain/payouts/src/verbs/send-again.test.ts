import { openTestProcessor, type TestProcessor } from '@kara/payments/testing'
import { announced, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listTransfers } from '../reads/list-transfers.ts'
import { hear, makeEarner } from '../testing.ts'
import { lookAtAccount } from './look-at-account.ts'
import { lookAtTransfer } from './look-at-transfer.ts'
import { orderSendingAgain, requestSendingAgain, sendAgain } from './send-again.ts'

describe('money that is sent again', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  const support = () =>
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

  it('had failed at a closed bank, and goes once by itself when the account is put right', async () => {
    const earner = await makeEarner(db, processor)
    await earner.onboard('closed_bank')
    await lookAtAccount(earner.professional, processor.cards)
    const id = await earner.earn()
    await earner.work()
    await hear(db, processor, earner, ['payout.failed', id])
    expect(await earner.path()).toMatchObject({
      state: 'failed',
      failure: 'bank_account',
      mover: 'professional',
    })
    expect(await said('pay_transfer.failed', id)).toHaveLength(1)
    expect(await lookAtAccount(earner.professional, processor.cards)).toMatchObject({
      state: 'needs_more',
      missing: ['bank'],
    })
    // The account lacks something: nobody is offered what would be refused.
    expect((await earner.path())?.maySendAgain).toBe(false)
    const first = { code: 'payouts.account_first' }
    await expect(requestSendingAgain(earner.professional, id)).rejects.toMatchObject(first)
    await earner.onboard('closed_bank')
    await lookAtAccount(earner.professional, processor.cards)
    await earner.work()
    expect((await earner.path())?.state).toBe('on_the_way')
    await expect
      .poll(async () => (await lookAtTransfer(earner.job, processor.cards, id))?.state, { timeout: 8_000 })
      .toBe('failed')
    expect(await earner.path()).toMatchObject({ mover: 'support', maySendAgain: false })
    const notSendable = { code: 'payouts.not_sendable' }
    await expect(requestSendingAgain(earner.professional, id)).rejects.toMatchObject(notSendable)
    await earner.onboard('done')
    await lookAtAccount(earner.professional, processor.cards)
    await earner.work()
    expect((await earner.path())?.state).toBe('failed')
    expect((await listTransfers(support())).find((one) => one.id === id)).toMatchObject({
      isStuck: true,
      mover: 'support',
      account: 'ready',
    })
    await orderSendingAgain(support(), id)
    await earner.work()
    await expect
      .poll(async () => (await lookAtTransfer(earner.job, processor.cards, id))?.state, { timeout: 8_000 })
      .toBe('paid')
    // The money went to the account once, and from there to the bank with the third attempt.
    expect(await transfersOf(id)).toHaveLength(1)
    await expect(orderSendingAgain(support(), id)).rejects.toMatchObject(notSendable)
  }, 40_000)

  it('had waited for our own purse, and goes a day later', async () => {
    const earner = await ready()
    const id = await earner.earn()
    await processor.setPoor(true)
    await earner.work()
    expect(await earner.path()).toMatchObject({ state: 'failed', failure: 'our_funds', mover: 'support' })
    await processor.setPoor(false)
    await earner.work()
    expect((await earner.path())?.state).toBe('failed')
    earner.clock.advance({ hours: 25 })
    await earner.work()
    expect((await earner.path())?.state).toBe('on_the_way')
    expect(await transfersOf(id)).toHaveLength(1)
  })

  it('begins anew once when two ask for it at once', async () => {
    const earner = await ready()
    const id = await earner.earn()
    await db.witness`update app.pay_transfer set state = 'failed', failure = 'bank_refused' where id = ${id}`
    await Promise.all([sendAgain(earner.job, id, 'professional'), sendAgain(earner.job, id, 'professional')])
    const [row] = await db.witness`select attempt, state from app.pay_transfer where id = ${id}`
    expect(row).toEqual({ attempt: 2, state: 'started' })
  })

  it('is nobody else’s', async () => {
    const earner = await ready()
    const id = await earner.earn()
    const stranger = await ready()
    const missing = { code: 'payouts.transfer_missing' }
    await expect(requestSendingAgain(stranger.professional, id)).rejects.toMatchObject(missing)
    const notAllowed = { code: 'payouts.not_allowed' }
    await expect(sendAgain(earner.professional, id, 'support')).rejects.toMatchObject(notAllowed)
    const notSupport = { code: 'payouts.not_support' }
    await expect(orderSendingAgain(earner.professional, id)).rejects.toMatchObject(notSupport)
    await expect(listTransfers(earner.professional)).rejects.toMatchObject(notSupport)
  })
})
