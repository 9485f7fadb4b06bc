/**
 * Whether a company's sign-in may open an account that has the same proven address. Whoever runs the
 * company's identity provider can sign in as anybody in it, so an account that can do more, or that
 * another sign-in opens already, is joined only by its owner, and never twice.
 */
export function mayLink(account: {
  readonly hasLink: boolean
  readonly isPrivileged: boolean
  /** The same browser holds a fresh session of the account. */
  readonly isProven: boolean
}): boolean {
  if (account.hasLink) return false
  return account.isProven || !account.isPrivileged
}
