import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listTransfers } from '../reads/list-transfers.ts'
import { hear, makeEarner, openTransfers } from '../testing.ts'
import { lookAtAccount } from './look-at-account.ts'
import { lookAtTransfer } from './look-at-transfer.ts'
import { orderSendingAgain, requestSendingAgain, sendAgain } from './send-again.ts'

describe('money that is sent again', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const transfers = openTransfers(db)

  it('had failed at a closed bank, and goes once by itself when the account is put right', async () => {
    const earner = await makeEarner(db, transfers.processor)
    await earner.onboard('closed_bank')
    await lookAtAccount(earner.professional, transfers.processor.cards)
    const id = await earner.earn()
    await earner.work()
    await hear(db, transfers.processor, earner, ['payout.failed', id])
    expect(await earner.path()).toMatchObject({
      state: 'failed',
      failure: 'bank_account',
      mover: 'professional',
    })
    expect(await transfers.said('pay_transfer.failed', id)).toHaveLength(1)
    expect(await lookAtAccount(earner.professional, transfers.processor.cards)).toMatchObject({
      state: 'needs_more',
      missing: ['bank'],
    })
    // The account lacks something: nobody is offered what would be refused.
    expect((await earner.path())?.maySendAgain).toBe(false)
    const first = { code: 'payouts.account_first' }
    await expect(requestSendingAgain(earner.professional, id)).rejects.toMatchObject(first)
    await earner.onboard('closed_bank')
    await lookAtAccount(earner.professional, transfers.processor.cards)
    await earner.work()
    expect((await earner.path())?.state).toBe('on_the_way')
    await expect
      .poll(async () => (await lookAtTransfer(earner.job, transfers.processor.cards, id))?.state, {
        timeout: 8_000,
      })
      .toBe('failed')
    expect(await earner.path()).toMatchObject({ mover: 'support', maySendAgain: false })
    const notSendable = { code: 'payouts.not_sendable' }
    await expect(requestSendingAgain(earner.professional, id)).rejects.toMatchObject(notSendable)
    await earner.onboard('done')
    await lookAtAccount(earner.professional, transfers.processor.cards)
    await earner.work()
    expect((await earner.path())?.state).toBe('failed')
    expect((await listTransfers(transfers.support())).find((one) => one.id === id)).toMatchObject({
      isStuck: true,
      mover: 'support',
      account: 'ready',
    })
    await orderSendingAgain(transfers.support(), id)
    await earner.work()
    await expect
      .poll(async () => (await lookAtTransfer(earner.job, transfers.processor.cards, id))?.state, {
        timeout: 8_000,
      })
      .toBe('paid')
    // The money went to the account once, and from there to the bank with the third attempt.
    expect(await transfers.transfersOf(id)).toHaveLength(1)
    await expect(orderSendingAgain(transfers.support(), id)).rejects.toMatchObject(notSendable)
  }, 40_000)

  it('had waited for our own purse, and goes a day later', async () => {
    const earner = await transfers.ready()
    const id = await earner.earn()
    await transfers.processor.setPoor(true)
    await earner.work()
    expect(await earner.path()).toMatchObject({ state: 'failed', failure: 'our_funds', mover: 'support' })
    await transfers.processor.setPoor(false)
    await earner.work()
    expect((await earner.path())?.state).toBe('failed')
    earner.clock.advance({ hours: 25 })
    await earner.work()
    expect((await earner.path())?.state).toBe('on_the_way')
    expect(await transfers.transfersOf(id)).toHaveLength(1)
  })

  it('begins anew once when two ask for it at once', async () => {
    const earner = await transfers.ready()
    const id = await earner.earn()
    await db.witness`update app.pay_transfer set state = 'failed', failure = 'bank_refused' where id = ${id}`
    await Promise.all([sendAgain(earner.job, id, 'professional'), sendAgain(earner.job, id, 'professional')])
    const [row] = await db.witness`select attempt, state from app.pay_transfer where id = ${id}`
    expect(row).toEqual({ attempt: 2, state: 'started' })
  })

  it('is nobody else’s', async () => {
    const earner = await transfers.ready()
    const id = await earner.earn()
    const stranger = await transfers.ready()
    const missing = { code: 'payouts.transfer_missing' }
    await expect(requestSendingAgain(stranger.professional, id)).rejects.toMatchObject(missing)
    const notAllowed = { code: 'payouts.not_allowed' }
    await expect(sendAgain(earner.professional, id, 'support')).rejects.toMatchObject(notAllowed)
    const notSupport = { code: 'payouts.not_support' }
    await expect(orderSendingAgain(earner.professional, id)).rejects.toMatchObject(notSupport)
    await expect(listTransfers(earner.professional)).rejects.toMatchObject(notSupport)
  })
})
