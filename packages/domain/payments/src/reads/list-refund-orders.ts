import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayActAsPayee, mayWatchMoney } from '../access.ts'
import { type BillForSupport, limits, type RefundOrder } from '../contracts.ts'
import { madeGood } from '../rules/made-good.ts'
import { numberOfReference, referenceOf } from '../rules/money.ts'
import * as store from '../store/refund-orders.ts'
import { listTransfers } from '../store/refund-transfers.ts'

/** What money goes back, for support: those that wait for a second person first. */
export function listRefundOrders(ctx: Ctx): Promise<RefundOrder[]> {
  mayWatchMoney(ctx)
  return listAll(ctx)
}

/** The same for a professional, of their own bills. */
export function listOwnRefundOrders(ctx: Ctx): Promise<RefundOrder[]> {
  mayActAsPayee(ctx)
  return listAll(ctx)
}

/** The bill that a reference on a bank's statement means; null: there is none, or it means more than one. */
export function findBillByReference(ctx: Ctx, typed: string): Promise<BillForSupport | null> {
  mayWatchMoney(ctx)
  const wanted = numberOfReference(typed)
  if (wanted === null) return Promise.resolve(null)
  return inTransaction(ctx, async (ctx) => {
    const [bill, ...others] = await store.findBillsByReference(ctx, wanted)
    if (!bill || others.length > 0) return null
    const { id, reason, amountMinor, goingBackMinor, currency, state, createdAt } = bill
    return {
      id,
      reference: referenceOf(id),
      reason,
      amountMinor,
      leftMinor: state === 'paid' ? amountMinor - goingBackMinor : 0,
      currency,
      state,
      createdAt: createdAt.toString(),
    }
  })
}

function listAll(ctx: Ctx): Promise<RefundOrder[]> {
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listOrders(ctx, limits.refundOrdersShown)
    const transfers = new Map(
      (
        await listTransfers(
          ctx,
          rows.map(({ id }) => id),
        )
      ).map((one) => [one.orderId as string, one]),
    )
    const good = goodOnes(rows)
    return rows.map(({ id, billId, amountMinor, currency, reason, words, state, askedBy, ...row }) => ({
      id,
      billId,
      reference: referenceOf(billId),
      amountMinor,
      currency,
      reason,
      words,
      state,
      askedBy,
      askedAt: row.askedAt.toString(),
      decidedAt: row.decidedAt?.toString() ?? null,
      isMadeGood: good.has(id),
      transfer: toTransfer(transfers.get(id)),
    }))
  })
}

/** Of each bill, the refusals that another order made good. */
function goodOnes(rows: readonly store.OrderRow[]): ReadonlySet<string> {
  const counted = rows.filter(({ state }) => state !== 'declined' && state !== 'waiting')
  const bills = [...new Set(counted.map(({ billId }) => billId))]
  return new Set(
    bills.flatMap((bill) => [
      ...madeGood(
        counted
          .filter(({ billId }) => billId === bill)
          .map(({ id, amountMinor, askedAt, state }) => ({
            id,
            amountMinor,
            at: askedAt,
            isLost: state === 'failed',
          })),
      ),
    ]),
  )
}

function toTransfer(
  row: Awaited<ReturnType<typeof listTransfers>>[number] | undefined,
): RefundOrder['transfer'] {
  return row ? { paidAt: row.paidAt.toString(), reference: row.reference } : null
}
