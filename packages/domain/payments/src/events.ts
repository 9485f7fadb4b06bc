import type { CompanyId, DomainEvent } from '@kara/kernel'

/** A card payment of a company was settled. */
export const checkoutSettled = (payload: {
  readonly companyId: CompanyId
  readonly checkoutId: string
  readonly state: 'paid' | 'failed' | 'abandoned'
}): DomainEvent => ({ type: 'checkout.settled', scope: { companyId: payload.companyId }, payload })
