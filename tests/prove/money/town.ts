import { makePerson } from '@kara/identity/testing'
import {
  type Id,
  type PersonId,
  type ProfessionalId,
  systemClock,
  type TravelClock,
  travelClock,
} from '@kara/kernel'
import {
  getBill,
  listRefundOrders,
  payBill,
  receiveMessage,
  recordRefundTransfer,
  requestRefund,
} from '@kara/payments'
import { drainMoney, makeBill, makeCard, makePayee, type TestProcessor } from '@kara/payments/testing'
import { testCtx } from '@kara/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'

const returnUrl = 'http://app.localhost/home/payments/charges/{CHARGE_ID}'

/** Where money moves: a database, the card processor, and what time it is with us. */
export interface Town {
  readonly db: StandaloneDatabase
  readonly processor: TestProcessor
  readonly clock: TravelClock
}

export function makeTown(db: StandaloneDatabase, processor: TestProcessor): Town {
  return { db, processor, clock: travelClock(systemClock.now().toString()) }
}

export type Debtor = Awaited<ReturnType<typeof makeDebtor>>

/** Somebody who owes for a session and has a card, with whom they owe it to. */
export async function makeDebtor(town: Town, card: string) {
  const { db, processor, clock } = town
  const { database } = db
  const { personId } = await makePerson(db)
  const payee = await makePerson(db)
  const professionalId: ProfessionalId = await makePayee(db, payee.personId)
  const billId = (await makeBill(db, { personId, professionalId })) as Id<'bill'>
  const cardId = await makeCard(db, processor, personId, card)
  const client = testCtx({ database, scope: { role: 'person', personId }, clock })
  const ofPayee = { role: 'professional', professionalId, personId: payee.personId } as const
  return {
    billId,
    cardId,
    personId: personId as PersonId,
    client,
    professional: testCtx({ database, scope: ofPayee, clock }),
    job: testCtx({ database, scope: { role: 'worker', personId, professionalId }, clock }),
    pay: (with_?: string) =>
      payBill(client, processor.cards, { billId, returnUrl, ...(with_ ? { cardId: with_ } : {}) }),
    askBack: async (amount: number) => {
      const { personId: supporterId } = await makePerson(db)
      const support = testCtx({ database, scope: { role: 'support', personId: supporterId }, clock })
      const { reference } = (await getBill(client, billId)).bill
      return requestRefund(support, { reference, amount, words: 'A part of it.' })
    },
    addCard: (other: string) => makeCard(db, processor, personId, other),
    transferBack: async (times = 1) => {
      await hearThatBankRefused(town, personId)
      const { personId: supporterId } = await makePerson(db)
      const support = testCtx({ database, scope: { role: 'support', personId: supporterId }, clock })
      const orders = (await listRefundOrders(support)).filter((one) => one.billId === billId)
      const paidOn = clock.now().toString().slice(0, 10)
      const results = await Promise.allSettled(
        orders.flatMap(({ id: orderId, reference }) =>
          Array.from({ length: times }, () => recordRefundTransfer(support, { orderId, paidOn, reference })),
        ),
      )
      const written = results.filter(({ status }) => status === 'fulfilled')
      if (written.length !== 1) throw new Error(`A transfer was written down ${written.length} times.`)
      await drainMoney(db, processor, clock)
    },
  }
}

/** Until the card's bank says so, nobody can know that money which went back did not arrive. */
async function hearThatBankRefused({ db, processor, clock }: Town, personId: string): Promise<void> {
  const { body, signature } = await processor.messageOf('refund.failed', personId)
  const ctx = testCtx({ database: db.database, scope: { role: 'worker' }, clock })
  await receiveMessage(ctx, processor.cards, body, signature)
}
