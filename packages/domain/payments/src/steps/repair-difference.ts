import { inTransaction } from '@kara/db'
import { type Ctx, type Id, inScope, readId } from '@kara/kernel'
import type { Cards, ChargeResult, ListedMoney, RefundResult } from '../gateway/cards.ts'
import type { Difference, OurMoney } from '../rules/differences.ts'
import * as bills from '../store/bills.ts'
import { findCheckout, nameAtProcessor } from '../store/checkouts.ts'
import { findRefund } from '../store/refunds.ts'
import { planCharge } from '../verbs/open-bill.ts'
import { settleCharge } from '../verbs/settle-charge.ts'
import { settleDispute } from '../verbs/settle-dispute.ts'
import { settleRefund } from '../verbs/settle-refund.ts'
import { planRefundAgain } from './plan-refund.ts'
import { settleCheckout } from './settle-checkout.ts'

/**
 * Does what is safe to do about a difference, as a job of whose money it is: a message that was lost is taken from
 * the processor itself, what never arrived there is given up or asked again, who does not come back from the bank
 * is no longer waited for. Answers whether both agree afterwards; what is left is for people.
 */
export async function repairDifference(ctx: Ctx, cards: Cards, difference: Difference): Promise<boolean> {
  const { kind, subject, ours, theirs } = difference
  if (subject === 'dispute') return theirs !== null && takeDispute(ctx, cards, theirs)
  if (!ours) return false
  const owned = ownedBy(ctx, ours)
  if (kind === 'state' && theirs) return takeState(owned, ours, theirs)
  if (kind === 'never_arrived') return giveUp(owned, ours)
  if (kind === 'left_at_bank' && ours.processorId) {
    const id = ours.id as Id<'charge'>
    const settled = await settleCharge(owned, id, await cards.cancelCharge(ours.processorId))
    await askAgain(owned, ours)
    return settled !== null && settled.state !== 'needs_authentication'
  }
  return false
}

function ownedBy(ctx: Ctx, { personId, professionalId, companyId }: OurMoney): Ctx {
  return inScope(ctx, {
    role: 'worker',
    ...(personId ? { personId } : {}),
    ...(professionalId ? { professionalId } : {}),
    ...(companyId ? { companyId } : {}),
  })
}

/** A dispute is ours by the payment that it is about, whether it is written here or not. */
async function takeDispute(ctx: Ctx, cards: Cards, { processorId, state }: ListedMoney): Promise<boolean> {
  const news = await cards.readDispute(processorId)
  const personId = readId<'person'>(news.personId)
  if (!personId || !(await settleDispute(inScope(ctx, { role: 'worker', personId }), news))) return false
  return news.state === state
}

async function takeState(ctx: Ctx, ours: OurMoney, theirs: ListedMoney): Promise<boolean> {
  const { processorId, state, failure } = theirs
  if (ours.subject === 'charge') {
    const result = { processorId, state: state as ChargeResult['state'], failure, url: null }
    return (await settleCharge(ctx, ours.id as Id<'charge'>, result))?.state === state
  }
  if (ours.subject === 'refund') {
    const result = { processorId, state: state as RefundResult['state'] }
    return (await settleRefund(ctx, ours.id as Id<'refund'>, result))?.state === state
  }
  return endCheckout(ctx, ours, state === 'paid' ? 'paid' : 'abandoned', processorId)
}

/** The processor was asked under a key of ours and knows nothing of it. */
async function giveUp(ctx: Ctx, ours: OurMoney): Promise<boolean> {
  if (ours.subject === 'checkout') return endCheckout(ctx, ours, 'abandoned')
  if (ours.subject === 'charge') {
    const nothing = { processorId: '', state: 'abandoned', failure: null, url: null } as const
    const settled = await settleCharge(ctx, ours.id as Id<'charge'>, nothing)
    await askAgain(ctx, ours)
    return settled !== null && settled.state !== 'started'
  }
  await inTransaction(ctx, async (ctx) => {
    const refund = await findRefund(ctx, ours.id as Id<'refund'>)
    if (refund?.state === 'started') await planRefundAgain(ctx, refund)
  })
  return true
}

async function endCheckout(
  ctx: Ctx,
  { id, companyId }: OurMoney,
  state: 'paid' | 'abandoned',
  processorId?: string,
): Promise<boolean> {
  const checkoutId = id as Id<'checkout'>
  if (!companyId) return false
  return inTransaction(ctx, async (ctx) => {
    if (processorId) await nameAtProcessor(ctx, checkoutId, processorId)
    await settleCheckout(ctx, companyId, checkoutId, state)
    return (await findCheckout(ctx, checkoutId))?.state === state
  })
}

/** An attempt that came to nothing must not be the last one of a bill that is charged by itself. */
async function askAgain(ctx: Ctx, { billId }: OurMoney): Promise<void> {
  if (!billId) return
  await inTransaction(ctx, async (ctx) => {
    const bill = await bills.findBill(ctx, billId, true)
    const now = ctx.clock.now()
    if (bill?.state !== 'open' || !bill.chargeAt) return
    const isDue = bill.chargeAt.epochMilliseconds <= now.epochMilliseconds
    if (isDue && !(await bills.findLiveCharge(ctx, billId))) await planCharge(ctx, bill, now)
  })
}
