import { newToken } from '@kara/crypto'
import { beginLogout, findLogout, offerLogout } from '@kara/sso'
import { type LogoutOffer, logoutLimits } from '@kara/sso/contracts'
import type { Account } from './account.server.ts'
import { gateCtx } from './ctx.server.ts'
import type { PageArgs } from './visit.server.ts'

/** Whether this browser, just signed out, may go on to its company's own sign-out; it is known by a new secret. */
export async function offerCompanySignOut(
  args: PageArgs,
  { method, companyId, signInId }: Pick<Account, 'method' | 'companyId' | 'signInId'>,
): Promise<boolean> {
  if (method !== 'sso' || !companyId || !signInId) return false
  const { cookies, host, platform } = args.context.visit
  const browserToken = newToken()
  const input = { signInId, host: host.name, browserToken }
  const isOffered = await offerLogout(gateCtx(args, { companyId }), input, platform.sso)
  if (isOffered) cookies.set('logout', browserToken, { maxAgeSeconds: logoutLimits.logoutMinutes * 60 })
  return isOffered
}

/** What this browser was offered on this host, or what came of it. */
export async function findCompanySignOut(args: PageArgs): Promise<LogoutOffer | null> {
  const { cookies, host } = args.context.visit
  const browserToken = cookies.get('logout')
  return browserToken ? findLogout(gateCtx(args), { host: host.name, browserToken }) : null
}

/** Where the company signs this browser out; null when nothing is offered to it any more. */
export async function companySignOutAddress(args: PageArgs): Promise<string | null> {
  const { cookies, host, platform } = args.context.visit
  const browserToken = cookies.get('logout')
  return browserToken ? beginLogout(gateCtx(args), { host: host.name, browserToken }, platform.sso) : null
}
