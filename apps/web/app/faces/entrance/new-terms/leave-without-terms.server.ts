import { defineMessages } from '@kara/language'
import { redirect } from '@remix-run/node'
import { en } from '../../../account/messages/terms/en.ts'
import { is } from '../../../account/messages/terms/is.ts'
import { leave } from '../../../http/enter.server.ts'
import { putFlash } from '../../../http/flash.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { entrancePaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** Who does not accept is signed out, and told that nothing else became of it. */
export async function leaveWithoutTerms(args: PageArgs): Promise<Response> {
  const words = await wordsFor(args, messages)
  await leave(args)
  putFlash(args.context.visit, { tone: 'positive', text: words('asked.declined') })
  return redirect(entrancePaths.start())
}
