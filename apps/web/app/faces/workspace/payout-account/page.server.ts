import { type Ctx, isCodedError } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { findPayoutAccount, lookAtAccount } from '@kara/payouts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/payout-account/en.ts'
import { is } from '../messages/payout-account/is.ts'
import { workspacePaths } from '../paths.ts'
import { leaveForAccount } from './leave-for-account.server.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const isBack = new URL(args.request.url).searchParams.has('back')
  return { account: isBack ? await comeBack(args, ctx) : await findPayoutAccount(ctx) }
}

/** Whoever comes back from the processor's page may have done everything or nothing: it is asked. */
async function comeBack({ context }: LoaderFunctionArgs, ctx: Ctx) {
  try {
    return await lookAtAccount(ctx, context.visit.platform.cards)
  } catch (error) {
    // The processor's own message will say it.
    if (isCodedError(error) && error.code === 'payments.processor_silent') return findPayoutAccount(ctx)
    throw error
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  try {
    return await leaveForAccount(args, ctx)
  } catch (error) {
    if (!isCodedError(error) || error.code !== 'payments.processor_silent') throw error
    const words = await wordsFor(args, messages)
    return redirectWithFlash(args, workspacePaths.payoutAccount(), {
      tone: 'critical',
      text: words('silent'),
    })
  }
}
