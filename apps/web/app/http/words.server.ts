import { type Locale, type Messages, type MessageTree, type Translator, translator } from '@kara/language'
import { readerOf } from './language.server.ts'
import type { PageArgs } from './visit.server.ts'

/** A set of messages in the reader's language, or in the one just chosen: for what an action says. */
export async function wordsFor<English extends MessageTree>(
  args: PageArgs,
  messages: Messages<English>,
  chosen?: Locale,
): Promise<Translator<English>> {
  const { locale } = await readerOf(args)
  return translator(chosen ?? locale, messages)
}
