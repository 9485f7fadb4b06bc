import type { CompanyId, DomainEvent } from '@kara/kernel'

/** A month's figures were frozen, shown or hidden. */
export const reportReleased = (companyId: CompanyId, periodStart: string): DomainEvent => ({
  type: 'report.released',
  scope: { companyId },
  payload: { companyId, periodStart },
})
