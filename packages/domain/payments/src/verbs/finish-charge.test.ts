import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBill, makeCard, makePayee, openTestProcessor, payerCtx, type TestProcessor } from '../testing.ts'
import { finishCharge } from './finish-charge.ts'
import { payBill } from './pay-bill.ts'

describe('coming back from the bank', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  })
  afterAll(() => processor.close())

  async function atBank() {
    const { personId } = await makePerson(db)
    const professionalId = await makePayee(db, (await makePerson(db)).personId)
    const billId = await makeBill(db, { personId, professionalId })
    await makeCard(db, processor, personId, 'confirming')
    const ctx = payerCtx(db, personId)
    const step = await payBill(ctx, processor.cards, {
      billId,
      returnUrl: 'http://app.localhost/{CHARGE_ID}',
    })
    if (step.state !== 'needs_authentication') throw new Error(`not ${step.state}`)
    return { ctx, billId, url: step.url, chargeId: step.chargeId as Id<'charge'> }
  }

  it('believes the processor and not the address', async () => {
    const { ctx, chargeId, billId } = await atBank()
    const back = await finishCharge(ctx, processor.cards, chargeId)
    expect(back).toMatchObject({ billId, step: { state: 'needs_authentication' } })
  })

  it('is paid once, however often the page is opened', async () => {
    const { ctx, chargeId, url } = await atBank()
    await processor.answerBank(url, 'success')
    const steps = await Promise.all([1, 2, 3].map(() => finishCharge(ctx, processor.cards, chargeId)))
    expect(steps.map(({ step }) => step.state)).toEqual(['paid', 'paid', 'paid'])
    const entries = (await audited(db, 'charge.succeeded')).filter((row) => row.objectId === chargeId)
    expect(entries).toHaveLength(1)
  })

  it('is nobody else’s', async () => {
    const { chargeId } = await atBank()
    const stranger = payerCtx(db, (await makePerson(db)).personId)
    await expect(finishCharge(stranger, processor.cards, chargeId)).rejects.toMatchObject({
      code: 'payments.charge_missing',
    })
  })
})
