import type { AttemptId, CompanyId, PersonId } from '@kara/kernel'
import type { LinkingId } from '../contracts.ts'

/** Who a company's sign-in named, while the person has not said which account is theirs. */
export interface Linking {
  readonly id: LinkingId
  readonly question: 'other_address' | 'signed_in' | 'unproven'
  /** The address that came back. */
  readonly email: string
  /** The account that would be joined. */
  readonly personId: PersonId | null
  readonly companyId: CompanyId
  readonly attemptId: AttemptId
  readonly returnPath: string
  /** ISO 8601 instant. */
  readonly expiresAt: string
}

export interface FoundIdentity {
  readonly personId: PersonId
  readonly outcome: 'known' | 'linked' | 'created'
}

export interface AnsweredLinking extends FoundIdentity {
  readonly companyId: CompanyId
  readonly attemptId: AttemptId
  readonly email: string
  readonly returnPath: string
}
