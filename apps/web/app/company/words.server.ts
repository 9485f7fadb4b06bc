import { type Messages, type MessageTree, translator } from '@kara/language'
import { readerOf } from '../http/language.server.ts'
import type { PageArgs } from '../http/visit.server.ts'

/** The words of a set of messages for whoever asked, for sentences that a server half says. */
export async function wordsFor<English extends MessageTree>(args: PageArgs, messages: Messages<English>) {
  return translator((await readerOf(args)).locale, messages)
}
