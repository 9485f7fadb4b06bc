import { inTransaction } from '@kara/db'
import type { Ctx, Id, PersonId, SessionId } from '@kara/kernel'
import { mayActAsPayee, mayUseOwnMoney, mayWork } from '../access.ts'
import {
  type Bill,
  type Charge,
  type DisputeState,
  type FailureReason,
  limits,
  type Refund,
} from '../contracts.ts'
import { billMissing } from '../errors.ts'
import { madeGood } from '../rules/made-good.ts'
import { referenceOf } from '../rules/money.ts'
import * as store from '../store/bills.ts'
import { findDisputeOf } from '../store/disputes.ts'
import { listRefunds, type RefundRow, sumReturned } from '../store/refunds.ts'

/** One of the client's bills with its attempts, newest first, what went back, and what the bank says of it. @throws `payments.bill_missing` */
export function getBill(
  ctx: Ctx,
  id: Id<'bill'>,
): Promise<{ bill: Bill; charges: Charge[]; refunds: Refund[]; dispute: DisputeState | null }> {
  mayUseOwnMoney(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findBill(ctx, id)
    if (!row) throw billMissing()
    const charges = await store.listCharges(ctx, id)
    const refunds = toRefunds(await listRefunds(ctx, id))
    const dispute = (await findDisputeOf(ctx, id))?.state ?? null
    return { bill: toBill(row), charges: charges.map(toCharge), refunds, dispute }
  })
}

/** The bill of a session, for its client and its professional; null: nothing is, or was, due. */
export function findBillOfSession(ctx: Ctx, sessionId: SessionId): Promise<Bill | null> {
  if (ctx.scope.role !== 'professional') mayUseOwnMoney(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findBillOfSession(ctx, sessionId)
    return row && toBill(row)
  })
}

/** A bill of whom a job acts for, with how much of it went back. @throws `payments.bill_missing` */
export function getBillForWork(ctx: Ctx, id: Id<'bill'>): Promise<Bill & { readonly returnedMinor: number }> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findBill(ctx, id)
    if (!row) throw billMissing()
    return { ...toBill(row), returnedMinor: await sumReturned(ctx, id) }
  })
}

/** The client's bills, open ones first, then the newest. */
export function listBills(ctx: Ctx): Promise<Bill[]> {
  mayUseOwnMoney(ctx)
  return inTransaction(ctx, async (ctx) => (await store.listBills(ctx, limits.billsPerPage)).map(toBill))
}

/** The bills of the professional's sessions, open ones first, then the newest. */
export function listBillsOfPractice(ctx: Ctx): Promise<Bill[]> {
  mayActAsPayee(ctx)
  return inTransaction(ctx, async (ctx) => (await store.listBills(ctx, limits.billsPerPage)).map(toBill))
}

/** The bills of the professional's sessions with one client, as many as a record holds. */
export function listBillsWith(ctx: Ctx, personId: PersonId): Promise<Bill[]> {
  mayActAsPayee(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listBills(ctx, limits.billsOfRecord, personId)).map(toBill),
  )
}

function toBill(row: store.BillRow): Bill {
  const { serviceName, sessionAt, chargeAt, createdAt, settledAt, ...same } = row
  return {
    ...same,
    serviceName: serviceName as Bill['serviceName'],
    sessionAt: sessionAt.toString(),
    chargeAt: chargeAt?.toString() ?? null,
    createdAt: createdAt.toString(),
    settledAt: settledAt?.toString() ?? null,
    reference: referenceOf(row.id),
  }
}

export function toCharge({ id, cardId, state, failure, createdAt }: store.ChargeRow): Charge {
  return { id, cardId, state, failure: failure as FailureReason | null, createdAt: createdAt.toString() }
}

function toRefunds(rows: readonly RefundRow[]): Refund[] {
  const good = madeGood(
    rows.map(({ id, amountMinor, state, createdAt }) => ({
      id,
      amountMinor,
      at: createdAt,
      isLost: state === 'failed',
    })),
  )
  return rows.map(({ id, amountMinor, reason, state, way, createdAt, settledAt }) => ({
    id,
    amountMinor,
    reason,
    state,
    way,
    isMadeGood: good.has(id),
    at: (settledAt ?? createdAt).toString(),
  }))
}
