import type { PersonId } from '@kara/kernel'

/**
 * Whether a company's sign-in may open an account that has the same proven address. Whoever runs the
 * company's identity provider can sign in as anybody in it, so an account that can do more, or that
 * another sign-in opens already, is joined only by its owner: by a proof, or, for an ordinary account, because the
 * company has put this sign-in in the place of the other one.
 */
export function mayLink(account: {
  readonly hasLink: boolean
  /** This sign-in follows one that opens the account, for somebody of the same name who still works there. */
  readonly isSuccession: boolean
  readonly isPrivileged: boolean
  /** The same browser holds a fresh session of the account. */
  readonly isProven: boolean
}): boolean {
  if (account.isProven) return true
  if (account.isPrivileged) return false
  return !account.hasLink || account.isSuccession
}

export type LinkingQuestion = 'other_address' | 'signed_in' | 'unproven'

/**
 * What the person is asked before an unknown identity opens an account: nobody gets a second account in silence, and
 * nothing that was only begun with an address is believed to be its owner's.
 */
export function questionOf(seen: {
  /** The account that has proven the address. */
  readonly owner: PersonId | null
  /** The account that is signed in in this browser and that no sign-in of this company opens yet. */
  readonly signedIn: PersonId | null
  /** The address that came back is not the one with which the person began. */
  readonly isOtherAddress: boolean
  /** An account was begun with the address, which never proved it. */
  readonly isBegun: boolean
}): LinkingQuestion | null {
  const { owner, signedIn, isOtherAddress, isBegun } = seen
  if (signedIn && signedIn === owner) return null
  if (signedIn && !owner) return 'signed_in'
  if (isOtherAddress) return 'other_address'
  return !owner && isBegun ? 'unproven' : null
}
