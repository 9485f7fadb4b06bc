import { removeDeclinedAccount } from '@kara/identity'
import { defineMessages } from '@kara/language'
import { redirect } from '@remix-run/node'
import { findAccount } from '../../http/account.server.ts'
import { gateCtx } from '../../http/ctx.server.ts'
import { leave } from '../../http/enter.server.ts'
import { putFlash } from '../../http/flash.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'
import { wordsFor } from '../../http/words.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { hubPaths } from './paths.ts'

const messages = defineMessages(en, is)

/** Who declines the terms is signed out and told what became of the rest; an account that was only begun goes with it. */
export async function declineTerms(
  args: PageArgs,
  said: 'flash.declined' | 'flash.declinedOnly',
): Promise<Response> {
  const [words, account] = await Promise.all([wordsFor(args, messages), findAccount(args)])
  await leave(args)
  const { isRemoved } = account
    ? await removeDeclinedAccount(gateCtx(args, { personId: account.personId }))
    : { isRemoved: false }
  const text = isRemoved ? `${words(said)} ${words('flash.noAccount')}` : words(said)
  putFlash(args.context.visit, { tone: 'positive', text })
  return redirect(hubPaths.start())
}
