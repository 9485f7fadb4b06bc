import type { CompanyId, DomainEvent, PersonId, ProfessionalId } from '@kara/kernel'
import type { DisputeState } from './contracts.ts'

/** A card payment of a company was settled. */
export const checkoutSettled = (payload: {
  readonly companyId: CompanyId
  readonly checkoutId: string
  readonly state: 'paid' | 'failed' | 'abandoned'
}): DomainEvent => ({ type: 'checkout.settled', scope: { companyId: payload.companyId }, payload })

interface OfBill {
  readonly billId: string
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
}

function ofBill(type: string, payload: OfBill): DomainEvent {
  const { personId, professionalId } = payload
  return { type, scope: { personId, professionalId }, payload }
}

/** A client owes something for a session. */
export const billOpened = (payload: OfBill) => ofBill('bill.opened', payload)

/** A bill's money arrived. */
export const billPaid = (payload: OfBill) => ofBill('bill.paid', payload)

/** A card refused when nobody was there to try another. */
export const chargeFailed = (payload: OfBill & { readonly chargeId: string; readonly reason: string }) =>
  ofBill('charge.failed', payload)

/** Money of a bill, all or a part, went back to the card that paid. */
export const billRefunded = (payload: OfBill & { readonly refundId: string }) =>
  ofBill('bill.refunded', payload)

/** A payment for which nothing was owed went back to the card it came from. */
export const chargeReturned = (payload: OfBill & { readonly refundId: string }) =>
  ofBill('charge.returned', payload)

/** A client's bank questions a payment, or decided about it. */
export const disputeChanged = (
  payload: OfBill & { readonly disputeId: string; readonly state: DisputeState },
) => ofBill('dispute.changed', payload)

/** A comparison found what it could not put right and nobody knew of yet; support looks into it. */
export const differencesFound = (payload: { readonly reconciliationId: string }): DomainEvent => ({
  type: 'money_difference.found',
  scope: {},
  payload,
})

/** The card's bank did not take the money back; support looks after it. */
export const refundFailed = (payload: OfBill & { readonly refundId: string }) =>
  ofBill('refund.failed', payload)

/** The processor has news of the account of somebody who is paid; what it is, it says when it is asked. */
export const payeeAccountTouched = (payload: { readonly professionalId: ProfessionalId }): DomainEvent => ({
  type: 'payee_account.touched',
  scope: { professionalId: payload.professionalId },
  payload,
})

/** The processor has news of money on its way to somebody who is paid. */
export const payTransferTouched = (payload: {
  readonly professionalId: ProfessionalId
  readonly transferId: string
}): DomainEvent => ({
  type: 'pay_transfer.touched',
  scope: { professionalId: payload.professionalId },
  payload,
})
