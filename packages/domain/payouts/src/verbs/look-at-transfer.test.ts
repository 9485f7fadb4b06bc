import { openTestProcessor, type TestProcessor } from '@kara/payments/testing'
import { announced, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hear, makeEarner } from '../testing.ts'
import { lookAtAccount } from './look-at-account.ts'
import { lookAtTransfer } from './look-at-transfer.ts'

describe('asking how far money came', () => {
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

  it('finds it arrived without any message, a day later', async () => {
    const earner = await ready()
    const id = await earner.earn()
    await earner.work()
    await processor.messageOf('payout.paid', id)
    expect((await earner.path())?.state).toBe('on_the_way')
    earner.clock.advance({ hours: 25 })
    await earner.work()
    expect((await earner.path())?.state).toBe('paid')
  })

  it('finds it taken back when somebody at the processor takes it back', async () => {
    const earner = await ready()
    const id = await earner.earn()
    await earner.work()
    const [transfer] = await transfersOf(id)
    await processor.reverseTransfer(transfer?.processorId ?? '')
    await hear(db, processor, earner, ['transfer.reversed', id])
    expect(await earner.path()).toMatchObject({ state: 'reversed', mover: 'support' })
    await hear(db, processor, earner, ['payout.paid', id])
    expect((await earner.path())?.state).toBe('reversed')
    expect(await said('pay_transfer.reversed', id)).toHaveLength(1)
  })

  it('is for the professional’s own jobs', async () => {
    const earner = await ready()
    const id = await earner.earn()
    const stranger = await ready()
    expect(await lookAtTransfer(stranger.job, processor.cards, id)).toBeNull()
    expect((await earner.path())?.state).toBe('waiting')
    const notAllowed = { code: 'payouts.not_allowed' }
    await expect(lookAtTransfer(earner.professional, processor.cards, id)).rejects.toMatchObject(notAllowed)
  })
})
