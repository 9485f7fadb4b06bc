import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCardRule, takesCards } from '../reads/find-card-rule.ts'
import { getBill } from '../reads/get-bill.ts'
import { makeBill, makeCard, makePayee, openTestProcessor, payerCtx, type TestProcessor } from '../testing.ts'
import { decideOnBill } from './decide-on-bill.ts'
import { finishCharge } from './finish-charge.ts'
import { chargeWhenDue, payBill } from './pay-bill.ts'
import { receiveMessage } from './receive-message.ts'
import { savePayee } from './save-payee.ts'
import { setCardRule } from './set-card-rule.ts'

const returnUrl = 'http://app.localhost/home/payments/charges/{CHARGE_ID}'

describe('paying a bill', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  })
  afterAll(() => processor.close())

  async function owing(card: string | null = 'visa') {
    const { personId } = await makePerson(db)
    const professionalId = await makePayee(db, (await makePerson(db)).personId)
    const billId = (await makeBill(db, { personId, professionalId })) as Id<'bill'>
    const cardId = card ? await makeCard(db, processor, personId, card) : null
    const ctx = payerCtx(db, personId)
    const pay = (cardId?: string) =>
      payBill(ctx, processor.cards, { billId, returnUrl, ...(cardId ? { cardId } : {}) })
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, professionalId } })
    return { personId, professionalId, billId, cardId, ctx, pay, job }
  }
  const moved = (billId: string) =>
    processor.messages.filter(
      ({ type, body }) => type === 'payment_intent.succeeded' && body.includes(billId),
    )

  it('takes the amount from the card, once, and says nothing telling to the bank', async () => {
    const { pay, ctx, billId } = await owing()
    expect(await pay()).toEqual({ state: 'paid' })
    const { bill, charges } = await getBill(ctx, billId)
    expect(bill).toMatchObject({ state: 'paid', amountMinor: 19_500 })
    const sent = await processor.messageOf('payment_intent.succeeded', charges[0]?.id)
    expect(JSON.parse(sent.body).data.object).toMatchObject({
      amount: 1_950_000,
      currency: 'isk',
      statement_descriptor_suffix: bill.reference,
      description: null,
    })
    expect(bill.reference).toMatch(/^[0-9A-Z]{7}$/)
    expect(await pay()).toEqual({ state: 'nothing_due' })
    expect((await audited(db, 'bill.paid')).map((row) => row.objectId)).toContain(billId)
    expect((await announced(db, 'bill.paid')).filter((row) => row.payload.billId === billId)).toHaveLength(1)
  })

  it('is not done by card with a professional who takes none, whoever asks, and its client reads so before', async () => {
    const { pay, ctx, billId, job, professionalId } = await owing()
    await db.witness`update app.bill set charging = 'outside' where id = ${billId}`
    await expect(pay()).rejects.toMatchObject({ code: 'payments.cards_not_taken' })
    expect(await chargeWhenDue(job, processor.cards, billId)).toEqual({ state: 'nothing_due' })
    expect((await getBill(ctx, billId)).charges).toEqual([])
    const professional = testCtx({
      database: db.database,
      scope: { role: 'professional', professionalId, personId: (await makePerson(db)).personId },
    })
    await expect(decideOnBill(professional, billId, 'charge')).rejects.toMatchObject({
      code: 'payments.cards_not_taken',
    })
    expect(await takesCards(ctx, professionalId)).toBe(true)
    await setCardRule(professional, { isRequired: true })
    await savePayee(professional, { legalName: 'Stofan', charging: 'outside' })
    expect(await takesCards(ctx, professionalId)).toBe(false)
    expect(await findCardRule(professional)).toEqual({ isRequired: false })
  })

  it('stays at the bank when the processor’s first word of it comes last', async () => {
    const { pay, ctx, billId, job } = await owing('confirming')
    expect(await pay()).toMatchObject({ state: 'needs_authentication' })
    const stateOf = async () => (await getBill(ctx, billId)).charges[0]
    const first = await processor.messageOf('payment_intent.created', (await stateOf())?.id)
    await receiveMessage(job, processor.cards, first.body, first.signature)
    expect(await stateOf()).toMatchObject({ state: 'needs_authentication', failure: null })
  })

  it('pays once for many clicks at the same moment', async () => {
    const { pay, ctx, billId } = await owing()
    const steps = await Promise.all(Array.from({ length: 6 }, () => pay()))
    expect(steps.every(({ state }) => state === 'paid' || state === 'nothing_due')).toBe(true)
    const { charges } = await getBill(ctx, billId)
    expect(charges).toHaveLength(1)
    expect(moved(charges[0]?.id ?? '').length).toBeLessThanOrEqual(1)
  })

  it.each([
    ['declining', 'declined'],
    ['poor', 'not_enough_money'],
    ['expired', 'expired'],
    ['stolen', 'card_blocked'],
    ['stumbling', 'try_again'],
  ])('explains a card that is %s, and takes another one at once', async (card, reason) => {
    const { pay, personId, ctx, billId } = await owing(card)
    expect(await pay()).toMatchObject({ state: 'failed', reason })
    expect(await pay()).toMatchObject({ state: 'failed', reason })
    const other = await makeCard(db, processor, personId, 'mastercard')
    expect(await pay(other)).toEqual({ state: 'paid' })
    expect((await getBill(ctx, billId)).charges.map(({ state }) => state)).toEqual([
      'succeeded',
      'failed',
      'failed',
    ])
  })

  it('goes through the bank’s page, and goes on there when it was left', async () => {
    const { pay, ctx, billId } = await owing('confirming')
    const asked = await pay()
    if (asked.state !== 'needs_authentication') throw new Error(`not ${asked.state}`)
    expect(await pay()).toEqual(asked)
    await processor.answerBank(asked.url, 'success')
    const done = await finishCharge(ctx, processor.cards, asked.chargeId as Id<'charge'>)
    expect(done).toEqual({ billId, step: { state: 'paid' } })
  })

  it('takes another card when the bank’s page was left, and never both', async () => {
    const { pay, personId, ctx, billId } = await owing('confirming')
    const asked = await pay()
    const other = await makeCard(db, processor, personId, 'visa')
    expect(await pay(other)).toEqual({ state: 'paid' })
    expect((await getBill(ctx, billId)).charges.map(({ state }) => state)).toEqual(['succeeded', 'abandoned'])
    expect(asked.state).toBe('needs_authentication')
  })

  it('explains what the bank did not confirm', async () => {
    const { pay, ctx } = await owing('confirming')
    const asked = await pay()
    if (asked.state !== 'needs_authentication') throw new Error(`not ${asked.state}`)
    await processor.answerBank(asked.url, 'authentication-failed')
    const { step } = await finishCharge(ctx, processor.cards, asked.chargeId as Id<'charge'>)
    expect(step).toMatchObject({ state: 'failed', reason: 'authentication' })
    expect(await pay()).toMatchObject({ state: 'needs_authentication' })
  })

  it('asks under the same key when the processor was silent', async () => {
    const { pay, ctx, billId } = await owing()
    await processor.setDown(true)
    await expect(pay()).rejects.toMatchObject({ code: 'payments.processor_silent' })
    await processor.setDown(false)
    expect(await pay()).toEqual({ state: 'paid' })
    expect((await getBill(ctx, billId)).charges).toHaveLength(1)
  })

  it('is done by itself when its time has come, and asked again days later when the card refused', async () => {
    const { job, billId, ctx } = await owing('poor')
    expect(await chargeWhenDue(job, processor.cards, billId)).toMatchObject({ state: 'failed' })
    expect((await getBill(ctx, billId)).bill.chargeAt).toBe('2026-11-23T09:00:00Z')
    expect((await dueWork(db, 'bill.charge_due')).map((work) => work.key)).toContain(billId)
    const failed = (await announced(db, 'charge.failed')).filter((row) => row.payload.billId === billId)
    expect(failed).toMatchObject([{ payload: { reason: 'not_enough_money' } }])
    for (let tries = 0; tries < 2; tries++) await chargeWhenDue(job, processor.cards, billId)
    expect((await getBill(ctx, billId)).bill).toMatchObject({ state: 'open', chargeAt: null })
  })

  it('waits for a person without a card, who is told to add one, and says no more when it will be charged', async () => {
    const { job, pay, billId, ctx } = await owing(null)
    await db.witness`update app.bill set charge_at = now() where id = ${billId}`
    expect(await chargeWhenDue(job, processor.cards, billId)).toEqual({ state: 'nothing_due' })
    expect((await getBill(ctx, billId)).bill).toMatchObject({ state: 'open', chargeAt: null })
    await expect(pay()).rejects.toMatchObject({ code: 'payments.card_needed' })
  })

  it('is the client’s alone', async () => {
    const { billId, professionalId, personId, cardId } = await owing()
    const stranger = await owing()
    await expect(payBill(stranger.ctx, processor.cards, { billId, returnUrl })).rejects.toMatchObject({
      code: 'payments.bill_missing',
    })
    await expect(stranger.pay(cardId as string)).rejects.toMatchObject({ code: 'payments.card_missing' })
    const professional = testCtx({
      database: db.database,
      scope: { role: 'professional', professionalId, personId },
    })
    await expect(payBill(professional, processor.cards, { billId, returnUrl })).rejects.toMatchObject({
      code: 'payments.not_your_money',
    })
  })
})
