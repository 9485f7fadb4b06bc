import type { OwnAttempt } from '@kara/sso/contracts'
import { findAccount } from '../../../http/account.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { rightHub } from './right-hub.server.ts'

/** Where somebody goes on who cannot just try again: at another hub, or signed out of the account that is open here. */
export async function waysOn(args: PageArgs, attempt: OwnAttempt) {
  const opensAnother = attempt.refusal?.reason === 'opens_another'
  return {
    rightHub: await rightHub(args, attempt),
    mustLeave: opensAnother && (await findAccount(args)) !== null,
  }
}
