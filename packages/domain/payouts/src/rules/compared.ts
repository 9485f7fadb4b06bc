import type { ListedMoney, OurMoney, PayoutResult } from '@kara/payments'
import type { ComparedRow } from '../store/transfers.ts'

function common({ id, professionalId, amountMinor, currency, changedAt }: ComparedRow) {
  return {
    id,
    personId: null,
    professionalId,
    companyId: null,
    billId: null,
    amountMinor,
    currency,
    createdAt: changedAt,
  } as const
}

/** The money of a statement as the comparison sees it: what went to the account, and what went on to the bank. */
export function toOurMoney(row: ComparedRow): OurMoney[] {
  const { state, transferRef, payoutRef } = row
  const hasArrived = transferRef && state !== 'reversed'
  const transfer: OurMoney = {
    ...common(row),
    subject: 'transfer',
    processorId: transferRef,
    state: hasArrived ? 'sent' : state,
  }
  if (!payoutRef || state === 'reversed') return [transfer]
  return [transfer, { ...common(row), subject: 'payout', processorId: payoutRef, state }]
}

/** A payout of ours as the processor has it. */
export function toListedPayout(ours: OurMoney, payout: PayoutResult): ListedMoney | null {
  if (!payout.processorId) return null
  const { amountMinor, currency, id } = ours
  return {
    subject: 'payout',
    processorId: payout.processorId,
    state: payout.state,
    failure: null,
    ourId: id,
    personId: null,
    companyId: null,
    amountMinor,
    currency,
    createdSeconds: Math.floor(ours.createdAt.epochMilliseconds / 1000),
  }
}
