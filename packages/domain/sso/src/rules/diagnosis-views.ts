import type { CompanyId } from '@kara/kernel'
import type {
  ApplicationView,
  AttemptOutcome,
  AttemptRefusal,
  AttemptStepView,
  ReceivedClaims,
} from '../contracts.ts'

/** What followed a failed attempt, for support. */
export interface AttemptHelp {
  readonly resolvedAt: string | null
  readonly helpRequests: readonly {
    readonly message: string
    readonly hasReplyAddress: boolean
    readonly askedAt: string
  }[]
  /** Links to this diagnosis, newest first, with when each was opened. */
  readonly shares: readonly {
    readonly madeBy: 'person' | 'support'
    readonly createdAt: string
    readonly expiresAt: string
    readonly views: readonly { readonly at: string; readonly device: string }[]
  }[]
}

/** A link that needs no account. */
export interface SharedLink {
  readonly token: string
  /** ISO 8601 instant. */
  readonly expiresAt: string
}

/** What IT sees behind a shared link. */
export interface SharedDiagnosis {
  readonly reference: string
  readonly outcome: AttemptOutcome
  readonly refusal: AttemptRefusal | null
  readonly field: string | null
  readonly expected: string | null
  readonly received: string | null
  readonly providerSaid: string | null
  readonly application: ApplicationView
  readonly steps: readonly AttemptStepView[]
  readonly claims: ReceivedClaims | null
  /** ISO 8601 instants. */
  readonly startedAt: string
  readonly expiresAt: string
  readonly lastSuccessAt: string | null
  readonly resolvedAt: string | null
}

export interface OpenHelpRequest {
  readonly companyId: CompanyId
  readonly reference: string
  readonly message: string
  readonly refusal: AttemptRefusal | null
  readonly hasReplyAddress: boolean
  /** ISO 8601 instant. */
  readonly askedAt: string
}
