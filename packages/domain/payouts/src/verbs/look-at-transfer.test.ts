import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { hear, openTransfers } from '../testing.ts'
import { lookAtTransfer } from './look-at-transfer.ts'

describe('asking how far money came', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const transfers = openTransfers(db)

  it('finds it arrived without any message, a day later', async () => {
    const earner = await transfers.ready()
    const id = await earner.earn()
    await earner.work()
    await transfers.processor.messageOf('payout.paid', id)
    expect((await earner.path())?.state).toBe('on_the_way')
    earner.clock.advance({ hours: 25 })
    await earner.work()
    expect((await earner.path())?.state).toBe('paid')
  })

  it('finds it taken back when somebody at the processor takes it back', async () => {
    const earner = await transfers.ready()
    const id = await earner.earn()
    await earner.work()
    const [transfer] = await transfers.transfersOf(id)
    await transfers.processor.reverseTransfer(transfer?.processorId ?? '')
    await hear(db, transfers.processor, earner, ['transfer.reversed', id])
    expect(await earner.path()).toMatchObject({ state: 'reversed', mover: 'support' })
    await hear(db, transfers.processor, earner, ['payout.paid', id])
    expect((await earner.path())?.state).toBe('reversed')
    expect(await transfers.said('pay_transfer.reversed', id)).toHaveLength(1)
  })

  it('is for the professional’s own jobs', async () => {
    const earner = await transfers.ready()
    const id = await earner.earn()
    const stranger = await transfers.ready()
    expect(await lookAtTransfer(stranger.job, transfers.processor.cards, id)).toBeNull()
    expect((await earner.path())?.state).toBe('waiting')
    const notAllowed = { code: 'payouts.not_allowed' }
    await expect(lookAtTransfer(earner.professional, transfers.processor.cards, id)).rejects.toMatchObject(
      notAllowed,
    )
  })
})
