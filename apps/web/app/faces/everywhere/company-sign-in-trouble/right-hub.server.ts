import type { OwnAttempt } from '@kara/sso/contracts'
import { findOtherHub } from '../../../account/company-instead.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

/** Another company's hub, and whose addresses sign in there. */
export interface RightHub {
  readonly domain: string
  readonly signInHref: string
}

/**
 * The hub where an address signs in that this company may not vouch for. It follows from the domain alone, as at any
 * sign-in: of the person nothing is known, and nothing is told.
 */
export async function rightHub(args: PageArgs, attempt: OwnAttempt): Promise<RightHub | null> {
  const { refusal, received } = attempt
  const domain = received?.split('@')[1]
  if (refusal?.reason !== 'domain_not_verified' || !domain) return null
  const signInHref = await findOtherHub(args, `somebody@${domain}`)
  return signInHref ? { domain, signInHref } : null
}
