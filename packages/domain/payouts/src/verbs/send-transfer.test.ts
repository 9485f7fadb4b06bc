import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { hear, makeEarner, openTransfers } from '../testing.ts'
import { lookAtAccount } from './look-at-account.ts'
import { sendTransfer } from './send-transfer.ts'

describe('the money of a statement', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const transfers = openTransfers(db)

  it('waits for an account, and goes on its way by itself once there is one', async () => {
    const earner = await makeEarner(db, transfers.processor)
    const id = await earner.earn()
    await earner.work()
    expect(await earner.path()).toMatchObject({ state: 'waiting', mover: 'professional' })
    expect(await transfers.transfersOf(id)).toEqual([])
    await earner.onboard('done')
    await lookAtAccount(earner.professional, transfers.processor.cards)
    await earner.work()
    expect(await earner.path()).toMatchObject({ state: 'on_the_way', mover: 'bank' })
    await hear(db, transfers.processor, earner, ['payout.paid', id])
    expect(await earner.path()).toMatchObject({ state: 'paid', mover: 'nobody' })
    expect((await earner.path())?.steps.map(({ state }) => state)).toEqual([
      'waiting',
      'started',
      'on_the_way',
      'paid',
    ])
    expect(await transfers.transfersOf(id)).toMatchObject([
      { state: 'sent', amountMinor: 19_500, currency: 'ISK' },
    ])
    expect(await transfers.said('pay_transfer.paid', id)).toHaveLength(1)
    const audit = (await audited(db, 'pay_transfer.paid')).filter(({ objectId }) => objectId === id)
    expect(audit).toHaveLength(1)
  })

  it('is sent once, by two jobs at once, after one that died in between, and when all is said again', async () => {
    const earner = await transfers.ready()
    const id = await earner.earn()
    const { job } = earner
    await Promise.all([
      sendTransfer(job, transfers.processor.cards, id),
      sendTransfer(job, transfers.processor.cards, id),
    ])
    // Whoever sent it died before it was written down.
    await db.witness`update app.pay_transfer set state = 'started', transfer_ref = null, payout_ref = null
      where id = ${id}`
    await sendTransfer(job, transfers.processor.cards, id)
    await sendTransfer(job, transfers.processor.cards, id)
    expect(await transfers.transfersOf(id)).toHaveLength(1)
    const [row] = await db.witness`select account_ref from app.pay_transfer where id = ${id}`
    expect(
      await transfers.processor.cards.payees.findPayout({
        transferId: id,
        accountId: row?.account_ref,
        attempt: 1,
      }),
    ).not.toBeNull()
    const payouts = transfers.processor.messages.filter(
      ({ type, body }) => type === 'payout.created' && body.includes(id),
    )
    expect(payouts).toHaveLength(1)
    await hear(db, transfers.processor, earner, ['payout.paid', id])
    await hear(db, transfers.processor, earner, ['payout.created', id])
    await hear(db, transfers.processor, earner, ['payout.paid', id])
    expect((await earner.path())?.state).toBe('paid')
    expect(await transfers.said('pay_transfer.paid', id)).toHaveLength(1)
  })

  it('is nobody else’s', async () => {
    const earner = await transfers.ready()
    const id = await earner.earn()
    const stranger = await transfers.ready()
    await sendTransfer(stranger.job, transfers.processor.cards, id)
    expect((await earner.path())?.state).toBe('waiting')
    const notAllowed = { code: 'payouts.not_allowed' }
    await expect(sendTransfer(earner.professional, transfers.processor.cards, id)).rejects.toMatchObject(
      notAllowed,
    )
  })
})
