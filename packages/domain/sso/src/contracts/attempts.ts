import type { LinkingId } from '@kara/identity/contracts'
import type { AttemptId, CompanyId, ConnectionId, PersonId } from '@kara/kernel'
import type { ApplicationView, AttemptOutcome, AttemptPurpose, AttemptStep } from '../contracts.ts'
import type { MustAct } from '../rules/catalogue/entries.ts'
import type { CatalogueCode, ReasonCode } from '../rules/catalogue/reasons.ts'
import type { AttemptHelp } from '../rules/diagnosis-views.ts'
import type { AnsweredFacts } from './documents.ts'

export interface StartedAttempt {
  readonly attemptId: AttemptId
  readonly reference: string
  /** The identity provider, with our question in it. */
  readonly redirectUrl: string
}

/** Why an attempt ended without signing in, in terms every face can show. */
export interface AttemptRefusal {
  readonly reason: ReasonCode
  readonly code: CatalogueCode
  readonly mustAct: readonly MustAct[]
  readonly mayRetry: boolean
}

export type ReceivedAssertion =
  | { readonly outcome: 'handed_off'; readonly host: string; readonly handoffCode: string }
  | {
      readonly outcome: 'refused'
      readonly reference: string
      readonly refusal: AttemptRefusal
      /** Where the person came from; null when no attempt was found. */
      readonly host: string | null
      readonly companyId: CompanyId
    }

export interface CompletedAttempt {
  readonly attemptId: AttemptId
  readonly reference: string
  readonly purpose: AttemptPurpose
  readonly companyId: CompanyId
  readonly connectionId: ConnectionId
  /** Null after a test: nobody is signed in by it. */
  readonly personId: PersonId | null
  /** Under which the session that follows must begin, so that it can be ended from the provider's side; null for a test. */
  readonly signInId: string | null
  readonly link: 'known' | 'linked' | 'created' | null
  /** Present when the person has to say first which account is theirs; nobody is signed in yet. */
  readonly linkingId: LinkingId | null
  readonly returnPath: string
  /** How long ago the provider asked the person who they are: nothing, unless they were signed in there before. */
  readonly askedSecondsAgo: number
  /** ISO 8601 instant: when the session over there ends at the latest. */
  readonly sessionEndsAt: string | null
}

/** Whom a sign-in opened after the person's word. */
export interface CompletedLinking {
  readonly personId: PersonId
  /** As of a completed attempt. */
  readonly signInId: string
  readonly companyId: CompanyId
  readonly link: 'known' | 'linked' | 'created'
  readonly returnPath: string
}

/** What the person who tried may see. */
export interface OwnAttempt {
  readonly connectionId: ConnectionId
  readonly reference: string
  /** Begun by who sets the connection up; signs nobody in. */
  readonly isTest: boolean
  readonly outcome: AttemptOutcome
  readonly refusal: AttemptRefusal | null
  readonly companyName: string
  readonly returnPath: string
  readonly application: ApplicationView
  readonly expected: string | null
  readonly received: string | null
  /** ISO 8601 instants. */
  readonly startedAt: string
  /** When support found the cause put right. */
  readonly resolvedAt: string | null
}

export interface AttemptStepView {
  readonly step: AttemptStep
  readonly outcome: 'ok' | 'refused' | 'info'
  /** ISO 8601 instant. */
  readonly at: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** One line of the console's list. */
export interface AttemptSummary {
  readonly attemptId: AttemptId
  readonly companyId: CompanyId
  readonly connectionId: ConnectionId
  readonly reference: string
  readonly purpose: AttemptPurpose
  readonly host: string
  readonly step: AttemptStep
  readonly outcome: AttemptOutcome
  readonly refusal: AttemptRefusal | null
  readonly emailDomain: string | null
  /** ISO 8601 instants. */
  readonly startedAt: string
  readonly returnedAt: string | null
  readonly finishedAt: string | null
}

/** Everything support sees of one attempt; addresses are cut to their domain. */
export interface AttemptDetail extends AttemptSummary, AttemptHelp {
  readonly connectionLabel: string
  readonly protocol: 'saml' | 'oidc'
  /** What an OpenID provider calls us; null over SAML. */
  readonly providerClientId: string | null
  readonly application: ApplicationView
  readonly field: string | null
  readonly expected: string | null
  readonly received: string | null
  readonly providerSaid: string | null
  readonly claims: ReceivedClaims | null
  readonly steps: readonly AttemptStepView[]
  /** The last success of the same connection, to compare with. */
  readonly lastSuccessAt: string | null
}

/** What the assertion carried, without any value that names a person. */
export interface ReceivedClaims {
  readonly attributeNames: readonly string[]
  readonly emailAttribute: string | null
  readonly nameIdFormat: string
  readonly hasFirstName: boolean
  readonly hasLastName: boolean
  readonly signedParts: readonly string[]
  /** Since answers that went through are compared value by value. */
  readonly answered?: AnsweredFacts
}

export const testChecks = ['returned', 'trusted', 'address', 'domain', 'subject', 'names'] as const
export type TestCheck = (typeof testChecks)[number]

/** The red and green list after a test sign-in. */
export interface TestReport {
  readonly application: ApplicationView
  readonly attemptId: AttemptId
  readonly connectionId: ConnectionId
  readonly reference: string
  readonly outcome: AttemptOutcome
  readonly refusal: AttemptRefusal | null
  readonly expected: string | null
  readonly received: string | null
  readonly claims: ReceivedClaims | null
  readonly checks: readonly {
    readonly check: TestCheck
    readonly state: 'passed' | 'failed' | 'unknown' | 'advice'
  }[]
}
