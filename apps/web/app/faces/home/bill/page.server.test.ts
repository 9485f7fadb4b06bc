import { makeProfessional } from '@kara/directory/testing'
import { makePerson } from '@kara/identity/testing'
import { payBill } from '@kara/payments'
import { makeBill, makePaidBill, makeReturn, makeTry, payerCtx } from '@kara/payments/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy } from '../../../http/testing.ts'
import { loader as payments } from '../payments/page.server.ts'
import { action, loader } from './page.server.ts'

describe('a bill on its client’s side', () => {
  const db = openTestDatabase()

  async function town() {
    const { personId } = await makePerson(db)
    const { professionalId } = await makeProfessional(db)
    const of = { personId, professionalId }
    const ask = (billId: string, form?: Record<string, string>) =>
      askedBy(db, personId, { params: { billId }, ...(form ? { form } : {}) })
    return { ...of, of, ask }
  }

  /** A bill of a professional who takes no cards here. */
  async function outside(state = 'open') {
    const { of, ask, personId } = await town()
    const billId = await makeBill(db, of)
    await db.witness`update app.bill set charging = 'outside', state = ${state} where id = ${billId}`
    return { billId, ask, personId }
  }

  test('says that it is paid directly, and is not paid by a card that somebody sends all the same', async () => {
    const { billId, ask, personId } = await outside()
    const { bill, failure } = await loader(await ask(billId))
    expect(bill).toMatchObject({ charging: 'outside', state: 'open' })
    expect(failure).toBeNull()
    const answer = (await action(await ask(billId, { cardId: crypto.randomUUID() }))) as Response
    expect(answer.headers.get('location')).toBe(`/home/payments/bills/${billId}`)
    const args = await askedBy(db, personId, {})
    const paying = payBill(payerCtx(db, personId), args.context.visit.platform.cards, {
      billId: billId as never,
      returnUrl: 'http://app.localhost/charges/{CHARGE_ID}',
    })
    await expect(paying).rejects.toMatchObject({ code: 'payments.cards_not_taken' })
    expect(await db.witness`select 1 from app.charge where bill_id = ${billId}`).toHaveLength(0)
  })

  test('stands among the others, and is closed once it is settled with its professional', async () => {
    const { billId, personId } = await outside('skipped')
    const { bills } = await payments(await askedBy(db, personId, {}))
    expect(bills).toMatchObject([{ id: billId, charging: 'outside', state: 'skipped' }])
  })

  /** An open bill that somebody tried to pay twice, the last time like this, and a paid one. */
  async function tried(state: string, failure: string | null = null) {
    const { of, ask, personId } = await town()
    const billId = await makeBill(db, of)
    await makePaidBill(db, of)
    await makeTry(db, billId, { state: 'failed', failure: 'expired' })
    await makeTry(db, billId, { state, failure, at: '2026-11-20T11:00:00Z' })
    const { bills } = await payments(await askedBy(db, personId, {}))
    return { lastTries: bills.map((bill) => bill.lastTry), page: await loader(await ask(billId)) }
  }

  const untried = { failure: null, isWaiting: false, isLeftAtBank: null }

  test('says in the list what its last attempt came to, as its own page does', async () => {
    const refused = { failure: 'not_enough_money', isWaiting: false, isLeftAtBank: null }
    const { lastTries, page } = await tried('failed', 'not_enough_money')
    expect(lastTries).toEqual([refused, untried])
    expect(page).toMatchObject(refused)
  })

  test('says in the list that a payment waits, at the bank or for an answer', async () => {
    const left = await tried('needs_authentication')
    expect(left.lastTries[0]).toEqual({ ...untried, isLeftAtBank: expect.any(String) })
    const waiting = await tried('started')
    expect(waiting.lastTries[0]).toEqual({ ...untried, isWaiting: true })
  })

  test('shows the parts that went back, of which none comes to more than was paid', async () => {
    const { of, ask } = await town()
    const billId = await makePaidBill(db, of)
    await makeReturn(db, billId, { amountMinor: 5_000 })
    await makeReturn(db, billId, { amountMinor: 4_500, state: 'started' })
    const { bill, refunds, came } = await loader(await ask(billId))
    expect(bill).toMatchObject({ state: 'paid', goingBackMinor: 9_500 })
    expect(came).toEqual({ minor: 5_000, at: expect.any(String) })
    expect(refunds.map(({ amountMinor, state }) => [amountMinor, state]).sort()).toEqual([
      [4_500, 'started'],
      [5_000, 'succeeded'],
    ])
    await expect(makeReturn(db, billId, { amountMinor: 10_001 })).rejects.toThrow('bill_going_back')
  })

  test('says that its money came by a transfer, where the card took none back', async () => {
    const { of, ask } = await town()
    const billId = await makePaidBill(db, of)
    await makeReturn(db, billId, { state: 'failed' })
    const second = await makeReturn(db, billId)
    await db.witness`update app.refund set way = 'transfer' where id = ${second}`
    const { refunds, way } = await loader(await ask(billId))
    expect(refunds).toMatchObject([
      { way: 'card', state: 'failed', isMadeGood: true },
      { way: 'transfer', state: 'succeeded', isMadeGood: false },
    ])
    expect(way).toBe('transferred')
  })

  test('says that its money came in parts, where a transfer brought only one of them', async () => {
    const { of, ask } = await town()
    const billId = await makePaidBill(db, of)
    await makeReturn(db, billId, { amountMinor: 9_500 })
    expect(await loader(await ask(billId))).toMatchObject({ way: 'refunded' })
    const second = await makeReturn(db, billId, { amountMinor: 10_000 })
    await db.witness`update app.refund set way = 'transfer' where id = ${second}`
    expect(await loader(await ask(billId))).toMatchObject({ way: 'inParts' })
  })

  test('is nobody else’s', async () => {
    const [one, other] = [await town(), await town()]
    const billId = await makeBill(db, one.of)
    await expect(loader(await other.ask(billId))).rejects.toMatchObject({ code: 'payments.bill_missing' })
  })
})
