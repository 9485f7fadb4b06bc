import { renderSignInAgain } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import { openReply } from '@kara/sso'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { Desk, Draft } from '../rules/draft.ts'
import type { SignInResolved } from '../rules/payloads.ts'

// The letters about signing in: to the company below, to the person here.
export { writeCompanySignIn } from './write-company-sign-in.ts'

/** Tells who could not sign in that they may try again, at the address that they left with their message. */
export async function writeSignInAgain(
  ctx: Ctx,
  desk: Desk,
  resolved: z.output<typeof SignInResolved>,
): Promise<Draft> {
  mayNotify(ctx)
  const { helpRequestId, sealed, reference, host, locale } = resolved
  const email = openReply(desk.ssoKeys, helpRequestId, Buffer.from(sealed, 'base64'))
  const attemptUrl = desk.links.signInAttempt(host, reference)
  const supportUrl = desk.links.support(reference)
  return { to: { email }, letter: await renderSignInAgain({ reference, attemptUrl, supportUrl }, locale) }
}
