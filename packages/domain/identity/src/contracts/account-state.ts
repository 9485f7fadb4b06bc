import type { CompanyId, PersonId } from '@kara/kernel'
import type { Audience } from './terms.ts'

/** How an account stands, for whoever has to help its person in; of every address only the domain. */
export interface AccountState {
  readonly personId: PersonId
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly addresses: readonly {
    readonly domain: string
    readonly kind: 'private' | 'work'
    readonly provenAt: string | null
  }[]
  readonly passwordSetAt: string | null
  readonly companySignIns: readonly { readonly companyId: CompanyId; readonly linkedAt: string }[]
  /** Newest first. */
  readonly termsAccepted: readonly {
    readonly audience: Audience
    readonly version: string
    readonly acceptedAt: string
  }[]
  /** A version that matters came since, and is asked for before the person goes on. */
  readonly termsWaiting: readonly Audience[]
}
