import { defineMessages } from '@kara/language'
import { redirectWithFlash } from '../../http/flash.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'
import { wordsFor } from '../../http/words.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { hubPaths } from './paths.ts'

const messages = defineMessages(en, is)

/** Back to the hub, where support has to compare a name before anything is asked of a professional. */
export async function waitForName(args: PageArgs): Promise<Response> {
  const words = await wordsFor(args, messages)
  return redirectWithFlash(args, hubPaths.start(), { tone: 'critical', text: words('flash.nameReview') })
}
