import { defineMessages } from '@kara/language'
import { redirect } from '@remix-run/node'
import { leave } from '../../http/enter.server.ts'
import { putFlash } from '../../http/flash.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'
import { wordsFor } from '../../http/words.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { hubPaths } from './paths.ts'

const messages = defineMessages(en, is)

/** Who declines the terms is signed out and told what became of the rest. */
export async function declineTerms(
  args: PageArgs,
  said: 'flash.declined' | 'flash.declinedOnly',
): Promise<Response> {
  const words = await wordsFor(args, messages)
  await leave(args)
  putFlash(args.context.visit, { tone: 'positive', text: words(said) })
  return redirect(hubPaths.start())
}
