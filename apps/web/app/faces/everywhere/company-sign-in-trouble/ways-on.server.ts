import type { OwnAttempt } from '@kara/sso/contracts'
import { findAccount } from '../../../http/account.server.ts'
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
