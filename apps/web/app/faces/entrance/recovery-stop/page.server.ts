import { stopRecoveryByLink } from '@kara/factors'
import { RecoveryLinkInput } from '@kara/factors/contracts'
import { isCodedError } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sentenceOf } from '../../../http/sentences.ts'
import { homePaths } from '../../home/paths.ts'

/** The link of a letter. Opening it does nothing yet: mail programs open links, too. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return { securityPath: homePaths.security() }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const { token } = RecoveryLinkInput.catch({ token: '' }).parse(args.params)
  try {
    await stopRecoveryByLink(ctx, { token }, args.context.visit.platform.keys.factors)
    return { isDone: true, problem: null }
  } catch (error) {
    if (!isCodedError(error)) throw error
    const { locale } = await readerOf(args)
    return { isDone: false, problem: sentenceOf(locale, error.code) ?? error.message }
  }
}
