import type { Ledger } from '../proof.ts'
import type { Town } from './town.ts'

/** What one bill's client is out of pocket, as the processor has it. */
interface AtProcessor {
  taken: number
  returned: number
}

/** What cards would not take back, support transferred: once for each order, and the processor knows nothing of it. */
async function countTransfers(
  db: Town['db'],
  outOfPocket: ReadonlyMap<string, AtProcessor>,
  found: Ledger,
): Promise<void> {
  const transfers = await db.witness<{ billId: string; minor: number; orders: number; rows: number }[]>`
    select bill_id as "billId", sum(amount_minor)::int as minor, count(distinct order_id)::int as orders,
      count(*)::int as rows
    from app.refund where way = 'transfer' and state = 'succeeded' group by bill_id`
  if (transfers.length === 0) found.broken.push('nothing was transferred')
  for (const { billId, minor, orders, rows } of transfers) {
    found.expect('transfers of one order', rows, orders)
    const sum = outOfPocket.get(billId)
    if (sum) sum.returned += minor
    else found.broken.push(`money was transferred for a bill that nobody paid: ${billId}`)
  }
}

/** Asks both sides: every bill's money there is what its state says here, and no client paid twice. */
export async function compareBooks(
  { db, processor }: Town,
  found: Ledger,
): Promise<{ bills: number; net: number }> {
  const { money } = await processor.cards.listMoney({ chargesSeconds: 0, refundsSeconds: 0 }, 10_000)
  const charges = await db.witness<{ id: string; billId: string }[]>`
    select id, bill_id as "billId" from app.charge`
  const billOfCharge = new Map(charges.map(({ id, billId }) => [id, billId]))
  const refunds = await db.witness<{ id: string; billId: string }[]>`
    select id, bill_id as "billId" from app.refund`
  const billOfRefund = new Map(refunds.map(({ id, billId }) => [id, billId]))
  const atProcessor = new Map<string, AtProcessor>()
  const disputes = await db.witness<{ id: string; billId: string }[]>`
    select processor_id as id, bill_id as "billId" from app.dispute`
  const billOfDispute = new Map(disputes.map(({ id, billId }) => [id, billId]))
  const nothing = new Map<string, string>()
  const billOf = {
    charge: billOfCharge,
    refund: billOfRefund,
    dispute: billOfDispute,
    checkout: nothing,
    transfer: nothing,
    payout: nothing,
  }
  for (const { subject, ourId, processorId, state, amountMinor } of money) {
    const billId = billOf[subject].get((subject === 'dispute' ? processorId : ourId) ?? '')
    // Money moved when a payment or refund succeeded, and when a dispute was lost.
    if (state !== (subject === 'dispute' ? 'lost' : 'succeeded')) continue
    if (!billId) {
      found.broken.push(`a ${subject} at the processor belongs to nothing here: ${ourId}`)
      continue
    }
    const sum = atProcessor.get(billId) ?? { taken: 0, returned: 0 }
    if (subject === 'charge') sum.taken += amountMinor
    else sum.returned += amountMinor
    atProcessor.set(billId, sum)
  }
  await countTransfers(db, atProcessor, found)
  const bills = await db.witness<{ id: string; state: string; amountMinor: number }[]>`
    select id, state, amount_minor as "amountMinor" from app.bill`
  const parts = await db.witness<{ billId: string; minor: number }[]>`
    select bill_id as "billId", sum(amount_minor)::int as minor from app.refund
    where state = 'succeeded' and reason <> 'paid_twice' group by bill_id`
  const partsBack = new Map(parts.map(({ billId, minor }) => [billId, minor]))
  let net = 0
  for (const { id, state, amountMinor } of bills) {
    const { taken, returned } = atProcessor.get(id) ?? { taken: 0, returned: 0 }
    net += taken - returned
    found.expect(
      `what the client of a ${state} bill paid`,
      taken - returned,
      state === 'paid' ? amountMinor - (partsBack.get(id) ?? 0) : 0,
    )
  }
  const [live] = await db.witness`select
    (select count(*)::int from app.charge where state in ('started', 'needs_authentication')) as charges,
    (select count(*)::int from app.refund where state = 'started') as refunds,
    (select count(*)::int from app.money_difference where state = 'open') as differences`
  found.expect('what is left half done', live, { charges: 0, refunds: 0, differences: 0 })
  const [receipts] = await db.witness`select
    (select count(*)::int from app.bill b where state in ('paid', 'refunded') and not exists
      (select from app.payment_document d where d.about = 'bill:' || b.id)) as missing,
    (select count(*)::int from (select about from app.payment_document group by about having count(*) > 1) t) as twice`
  found.expect('receipts', receipts, { missing: 0, twice: 0 })
  return { bills: bills.length, net }
}
