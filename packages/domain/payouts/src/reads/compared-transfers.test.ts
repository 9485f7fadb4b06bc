import { reconcilePayments } from '@kara/payments'
import { openTestProcessor, type TestProcessor } from '@kara/payments/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEarner } from '../testing.ts'
import { lookAtAccount } from '../verbs/look-at-account.ts'
import { comparedTransfers } from './compared-transfers.ts'

describe('what goes to professionals, compared with the card processor', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  async function sent() {
    const earner = await makeEarner(db, processor)
    await earner.onboard('done')
    await lookAtAccount(earner.professional, processor.cards)
    const id = await earner.earn()
    await earner.work()
    return { ...earner, id }
  }

  const compare = (clock: Awaited<ReturnType<typeof sent>>['clock']) =>
    reconcilePayments(testCtx({ database: db.database, scope: { role: 'worker' }, clock }), processor.cards, {
      books: [comparedTransfers(processor.cards)],
    })
  const differences = (id: string) =>
    db.witness`select kind, subject, state from app.money_difference where our_id = ${id} order by subject`

  it('agrees while all is told, and takes what was lost from the processor itself', async () => {
    const earner = await sent()
    await processor.messageOf('payout.paid', earner.id)
    expect((await earner.path())?.state).toBe('on_the_way')
    await compare(earner.clock)
    expect((await earner.path())?.state).toBe('paid')
    expect(await differences(earner.id)).toEqual([{ kind: 'state', subject: 'payout', state: 'repaired' }])
    await compare(earner.clock)
    expect(await differences(earner.id)).toHaveLength(1)
  })

  it('finds what somebody took back', async () => {
    const earner = await sent()
    const [row] = await db.witness`select transfer_ref from app.pay_transfer where id = ${earner.id}`
    await processor.reverseTransfer(row?.transfer_ref)
    await compare(earner.clock)
    expect((await earner.path())?.state).toBe('reversed')
    expect(await differences(earner.id)).toContainEqual({
      kind: 'state',
      subject: 'transfer',
      state: 'repaired',
    })
  })

  it('finds what was begun and written nowhere, and what never arrived', async () => {
    const earner = await sent()
    await db.witness`update app.pay_transfer set state = 'started', transfer_ref = null, payout_ref = null
      where id = ${earner.id}`
    await compare(earner.clock)
    await earner.work()
    expect(['on_the_way', 'paid']).toContain((await earner.path())?.state)
    const other = await makeEarner(db, processor)
    await other.onboard('done')
    await lookAtAccount(other.professional, processor.cards)
    const never = await other.earn()
    await db.witness`delete from app.due_work where key = ${never}`
    await db.witness`update app.pay_transfer set state = 'started', changed_at = created_at - interval '2 hours',
      account_ref = (select account_ref from app.payout_account where professional_id = ${other.professionalId})
      where id = ${never}`
    await compare(other.clock)
    await other.work()
    expect(['on_the_way', 'paid']).toContain((await other.path())?.state)
    expect(await differences(never)).toMatchObject([{ kind: 'never_arrived', state: 'repaired' }])
  })

  it('shows money that nobody here sent', async () => {
    const earner = await sent()
    const [row] = await db.witness`select account_ref from app.pay_transfer where id = ${earner.id}`
    const transferId = crypto.randomUUID()
    await processor.cards.payees.transfer({
      transferId,
      professionalId: earner.professionalId,
      accountId: row?.account_ref,
      amountMinor: 1_000,
      currency: 'ISK',
      description: 'U0000-00001',
      attempt: 1,
    })
    await compare(earner.clock)
    expect(await differences(transferId)).toEqual([
      { kind: 'unknown_here', subject: 'transfer', state: 'open' },
    ])
  })
})
