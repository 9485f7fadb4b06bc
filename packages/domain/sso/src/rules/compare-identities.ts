import type { LibraryProfile } from '../gateway/library-calls.ts'
import { normaliseEmail } from './email-address.ts'
import type { Refusal } from './refusal.ts'
import type { IdentityView } from './response-view.ts'

/**
 * The library verified the signature, the pre-check held the document against our question; both must have
 * read the same person, or verified bytes were not the consumed bytes.
 */
export function compareIdentities(
  view: IdentityView,
  profile: LibraryProfile,
  clientId: string,
): Refusal | null {
  const differs = (field: string): Refusal => ({
    reason: 'identity_mismatch',
    field,
    expected: 'the same in both checks',
    received: 'different',
  })
  if (profile.clientId !== clientId) return differs('connection')
  if (profile.nameId !== view.nameId) return differs('NameID')
  const address = view.emailAttribute === null ? profile.nameId : profile.claims[view.emailAttribute]
  if (typeof address !== 'string' || normaliseEmail(address)?.email !== view.email) return differs('email')
  return null
}
