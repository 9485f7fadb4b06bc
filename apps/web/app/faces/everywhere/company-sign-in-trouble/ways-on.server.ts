import type { Ctx } from '@kara/kernel'
import type { OwnAttempt } from '@kara/sso/contracts'
import { redirect } from '@remix-run/node'
import { findAccount } from '../../../http/account.server.ts'
import { attemptToken, goToCompanySignIn } from '../../../http/company-sign-in.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { rightHub } from './right-hub.server.ts'

/**
 * Where somebody goes on who cannot just try again: at another hub, signed out of the account that is open here, or
 * signed in first to the one that they have, and then once more through the same connection.
 */
export async function waysOn(args: PageArgs, attempt: OwnAttempt) {
  const reason = attempt.refusal?.reason
  const isSignedIn = (await findAccount(args)) !== null
  return {
    rightHub: await rightHub(args, attempt),
    mustLeave: reason === 'opens_another' && isSignedIn,
    proof: reason === 'link_conflict' ? (isSignedIn ? 'given' : 'asked') : null,
    connectionId: attempt.connectionId,
  } as const
}

/**
 * Where somebody goes on at the hub who pressed the tile in their company's portal. What it sent is never believed, so a
 * sign-in of our own begins: whoever is signed in over there hardly sees it. Null where the page has to explain it. A
 * provider that gives such answers to our question too would lead round and round, so a browser goes by itself once.
 */
export async function goOnFromPortal(
  args: PageArgs,
  ctx: Ctx,
  attempt: OwnAttempt,
): Promise<Response | null> {
  const { visit } = args.context
  if (attempt.refusal?.reason !== 'unsolicited' || visit.host.kind !== 'hub') return null
  if (await findAccount(args)) return redirect('/')
  if (attemptToken(visit)) return null
  const { companyId } = visit.host.hub
  const { connectionId } = attempt
  return goToCompanySignIn(args, ctx, { companyId, connectionId, returnPath: '/' })
}
