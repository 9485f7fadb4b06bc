import type { Id } from '@kara/kernel'
import { decideOnBill, finishCharge, refundBill } from '@kara/payments'
import { drainMoney } from '@kara/payments/testing'
import type { Debtor, Town } from './town.ts'

/** One way that a bill can go; what is told by messages is left to whoever delivers them. */
export interface Path {
  readonly name: string
  readonly card: string
  readonly walk: (town: Town, debtor: Debtor) => Promise<unknown>
}

async function toTheBank({ pay }: Debtor): Promise<{ url: string; chargeId: Id<'charge'> }> {
  const step = await pay()
  if (step.state !== 'needs_authentication') throw new Error(`The bank was not asked: ${step.state}`)
  return { url: step.url, chargeId: step.chargeId as Id<'charge'> }
}

async function payAndGiveBack(
  { db, processor, clock }: Town,
  { pay, professional, billId }: Debtor,
  times = 1,
) {
  await pay()
  await Promise.allSettled(Array.from({ length: times }, () => refundBill(professional, billId)))
  await drainMoney(db, processor, clock)
}

async function dispute({ db, processor }: Town, { pay, billId }: Debtor, outcome: 'won' | 'lost') {
  await pay()
  const [charge] = await db.witness`select processor_id from app.charge where bill_id = ${billId}`
  await processor.endDispute(await processor.dispute(charge?.processor_id, 'chargeback'), outcome)
}

export const paths: readonly Path[] = [
  { name: 'paid', card: 'visa', walk: (_, { pay }) => pay() },
  {
    name: 'six clicks at once',
    card: 'visa',
    walk: (_, { pay }) => Promise.all(Array.from({ length: 6 }, () => pay())),
  },
  {
    name: 'declined, then another card',
    card: 'poor',
    async walk(_, { pay, addCard }) {
      await pay()
      await pay(await addCard('mastercard'))
    },
  },
  { name: 'declined', card: 'stolen', walk: (_, { pay }) => pay() },
  {
    name: 'confirmed at the bank and back',
    card: 'confirming',
    async walk({ processor }, debtor) {
      const { url, chargeId } = await toTheBank(debtor)
      await processor.answerBank(url, 'success')
      await finishCharge(debtor.client, processor.cards, chargeId)
    },
  },
  {
    name: 'confirmed at the bank and never back',
    card: 'confirming',
    async walk({ processor }, debtor) {
      await processor.answerBank((await toTheBank(debtor)).url, 'success')
    },
  },
  {
    name: 'refused at the bank',
    card: 'confirming',
    async walk({ processor }, debtor) {
      await processor.answerBank((await toTheBank(debtor)).url, 'authentication-failed')
    },
  },
  { name: 'left at the bank', card: 'confirming', walk: (_, debtor) => toTheBank(debtor) },
  {
    name: 'left at the bank, then another card',
    card: 'confirming',
    async walk(_, debtor) {
      await toTheBank(debtor)
      await debtor.pay(await debtor.addCard('visa'))
    },
  },
  {
    name: 'dropped while the bank was asked',
    card: 'confirming',
    async walk({ processor }, debtor) {
      const { url } = await toTheBank(debtor)
      await decideOnBill(debtor.professional, debtor.billId, 'skip')
      await processor.answerBank(url, 'success')
    },
  },
  {
    name: 'confirmed at the bank and paid with another card at once',
    card: 'confirming',
    async walk({ processor }, debtor) {
      const { url } = await toTheBank(debtor)
      const other = await debtor.addCard('visa')
      await Promise.allSettled([processor.answerBank(url, 'success'), debtor.pay(other)])
    },
  },
  {
    name: 'silence, then a second click',
    card: 'visa',
    async walk({ processor }, { pay }) {
      await processor.setDown(true)
      await pay().catch(() => undefined)
      await processor.setDown(false)
      await pay()
    },
  },
  {
    name: 'silence, and nobody clicks again',
    card: 'visa',
    async walk({ processor }, { pay }) {
      await processor.setDown(true)
      await pay().catch(() => undefined)
      await processor.setDown(false)
    },
  },
  {
    name: 'answer lost on the way',
    card: 'visa',
    async walk({ db }, { pay, billId }) {
      await pay()
      await db.witness`update app.charge set state = 'started', processor_id = null, settled_at = null
        where bill_id = ${billId}`
      await db.witness`update app.bill set state = 'open', settled_at = null where id = ${billId}`
    },
  },
  { name: 'given back', card: 'visa', walk: (town, debtor) => payAndGiveBack(town, debtor) },
  { name: 'given back twice at once', card: 'visa', walk: (town, debtor) => payAndGiveBack(town, debtor, 3) },
  {
    name: 'given back in parts that several ask for at once',
    card: 'visa',
    async walk({ db, processor, clock }, { pay, askBack }) {
      await pay()
      await Promise.allSettled([8_000, 8_000, 8_000].map(askBack))
      await drainMoney(db, processor, clock)
    },
  },
  {
    name: 'taken back by the bank and lost',
    card: 'visa',
    async walk(town, debtor) {
      await dispute(town, debtor, 'lost')
    },
  },
  {
    name: 'taken back by the bank and won, then given back',
    card: 'visa',
    async walk(town, debtor) {
      await dispute(town, debtor, 'won')
      await refundBill(debtor.professional, debtor.billId).catch(() => undefined)
    },
  },
  { name: 'given back slowly', card: 'slowRefunds', walk: (town, debtor) => payAndGiveBack(town, debtor) },
  { name: 'given back and refused', card: 'noRefunds', walk: (town, debtor) => payAndGiveBack(town, debtor) },
  {
    name: 'given back, refused by the bank late, then transferred by two at once',
    card: 'noRefunds',
    async walk(town, debtor) {
      await payAndGiveBack(town, debtor)
      await debtor.transferBack(2)
    },
  },
  {
    name: 'a part given back, refused by the bank late, then transferred',
    card: 'noRefunds',
    async walk({ db, processor, clock }, debtor) {
      await debtor.pay()
      await debtor.askBack(8_000)
      await drainMoney(db, processor, clock)
      await debtor.transferBack()
    },
  },
]
