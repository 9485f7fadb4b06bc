import type { CompanyId, DomainEvent, PersonId } from '@kara/kernel'

interface Movement {
  readonly companyId: CompanyId
  readonly personId: PersonId
  readonly amountHalves: number
  readonly periodStart: string
}

interface Settlement extends Movement {
  readonly sessionId: string
  /** What became of the session: `completed`, `late_cancelled`, `cancelled`, `failed`. */
  readonly reason: string
}

/** The employee took the allowance of a period. */
export const creditsClaimed = (payload: Movement & { readonly periodEnd: string }): DomainEvent => ({
  type: 'credits.claimed',
  scope: { companyId: payload.companyId, personId: payload.personId },
  payload,
})

/** A session took place, or was cancelled too late: its credits are used. */
export const creditsSpent = (payload: Settlement): DomainEvent => ({
  type: 'credits.spent',
  scope: { companyId: payload.companyId, personId: payload.personId },
  payload,
})

/** A session was cancelled in time, or failed: its credits are available again. */
export const creditsReturned = (payload: Settlement): DomainEvent => ({
  type: 'credits.returned',
  scope: { companyId: payload.companyId, personId: payload.personId },
  payload,
})

/** Credits will expire in some days, and some of them are left. */
export const creditsExpiringSoon = (
  payload: Movement & { readonly lot: string; readonly days: number },
): DomainEvent => ({
  type: 'credits.expiring_soon',
  scope: { companyId: payload.companyId, personId: payload.personId },
  payload,
})

/** The period ended with credits left. */
export const creditsExpired = (payload: Movement): DomainEvent => ({
  type: 'credits.expired',
  scope: { companyId: payload.companyId, personId: payload.personId },
  payload,
})

/** Bought credits are in the pool. */
export const poolFunded = (companyId: CompanyId, purchaseId: string, amountHalves: number): DomainEvent => ({
  type: 'pool.funded',
  scope: { companyId },
  payload: { companyId, purchaseId, amountHalves },
})

/** A claim found the pool empty. Carries no person: the company is told, but not who. */
export const poolRanOut = (companyId: CompanyId): DomainEvent => ({
  type: 'pool.ran_out',
  scope: { companyId },
  payload: { companyId },
})
