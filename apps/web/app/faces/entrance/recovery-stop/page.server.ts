import { stopRecoveryByLink } from '@kara/factors'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerRecoveryLink } from '../../../account/recovery-link.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { homePaths } from '../../home/paths.ts'

/** The link of a letter. Opening it does nothing yet. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return { securityPath: homePaths.security() }
}

export async function action(args: ActionFunctionArgs) {
  await allowGate(args)
  return answerRecoveryLink(args, stopRecoveryByLink)
}
