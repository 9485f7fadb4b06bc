import type { confirmRecovery } from '@kara/factors'
import { RecoveryLinkInput } from '@kara/factors/contracts'
import { isCodedError } from '@kara/kernel'
import { allowGate } from '../http/guards.server.ts'
import { readerOf } from '../http/language.server.ts'
import { sentenceOf } from '../http/sentences.ts'
import type { PageArgs } from '../http/visit.server.ts'

export interface RecoveryLinkAnswer {
  readonly isDone: boolean
  readonly problem: string | null
}

/** Does what the link of a letter says, once its button was pressed: mail programs open links, too. */
export async function answerRecoveryLink(
  args: PageArgs,
  verb: typeof confirmRecovery,
): Promise<RecoveryLinkAnswer> {
  const ctx = await allowGate(args)
  const { token } = RecoveryLinkInput.catch({ token: '' }).parse(args.params)
  try {
    await verb(ctx, { token }, args.context.visit.platform.keys.factors)
    return { isDone: true, problem: null }
  } catch (error) {
    if (!isCodedError(error)) throw error
    const { locale } = await readerOf(args)
    return { isDone: false, problem: sentenceOf(locale, error.code) ?? error.message }
  }
}
