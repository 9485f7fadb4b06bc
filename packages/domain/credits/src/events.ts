import type { CompanyId, DomainEvent, PersonId } from '@kara/kernel'
import type { CardDecision } from './contracts.ts'

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

/** The company changed its rules; whose credits that concerns is worked out by a job. */
export const creditPolicyChanged = (companyId: CompanyId): DomainEvent => ({
  type: 'credit_policy.changed',
  scope: { companyId },
  payload: { companyId },
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
  payload: Movement & {
    readonly lot: string
    readonly days: number
    /** ISO 8601 instant: whoever is late to tell it says the same day. */
    readonly usableUntil: string
  },
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

/** Less than a fifth of what was bought is left. Looked at once a week, so that no claim can be told from it. */
export const poolRanLow = (companyId: CompanyId): DomainEvent => ({
  type: 'pool.ran_low',
  scope: { companyId },
  payload: { companyId },
})

/** The rules promise no more than was bought in a year, and what was bought has grown older than that. */
export const promiseLapsed = (companyId: CompanyId): DomainEvent => ({
  type: 'pool.promise_lapsed',
  scope: { companyId },
  payload: { companyId },
})

/** The company granted credits outside of its policy; who gets them is worked out by a job. */
export const creditGrantMade = (companyId: CompanyId, grantId: string): DomainEvent => ({
  type: 'credit_grant.made',
  scope: { companyId },
  payload: { companyId, grantId },
})

/** Somebody has credits of a grant. */
export const creditsGranted = (payload: Movement & { readonly lot: string }): DomainEvent => ({
  type: 'credits.granted',
  scope: { companyId: payload.companyId, personId: payload.personId },
  payload,
})

/** HR decided about a card. Who asked is not known on that side. */
export const requestCardDecided = (companyId: CompanyId, cardId: string): DomainEvent => ({
  type: 'credit_request_card.decided',
  scope: { companyId },
  payload: { companyId, cardId },
})

/** Who asked for more has an answer. */
export const creditRequestAnswered = (payload: {
  readonly companyId: CompanyId
  readonly personId: PersonId
  readonly requestId: string
  readonly answer: CardDecision
  readonly amountHalves: number
}): DomainEvent => ({
  type: 'credit_request.answered',
  scope: { companyId: payload.companyId, personId: payload.personId },
  payload,
})

/** Asks became cards: HR has something to decide. */
export const requestCardsReleased = (companyId: CompanyId): DomainEvent => ({
  type: 'credit_request_card.released',
  scope: { companyId },
  payload: { companyId },
})

/** What was bought passed a share of the company's budget, in hundredths. */
export const budgetReached = (companyId: CompanyId, share: number): DomainEvent => ({
  type: 'budget.reached',
  scope: { companyId },
  payload: { companyId, share },
})

/** The nightly check found what does not hold, on this day. */
export const alarmRaised = (companyId: CompanyId, day: string): DomainEvent => ({
  type: 'credit_alarm.raised',
  scope: { companyId },
  payload: { companyId, day },
})
