import { defineMessages } from '@kara/language'
import type { PageArgs } from '../http/visit.server.ts'
import { wordsFor } from '../http/words.server.ts'
import { en } from './messages/recovery/en.ts'
import { is } from './messages/recovery/is.ts'

const messages = defineMessages(en, is)

/** The words about a lost key, for what an action says. */
export function recoveryWords(args: PageArgs) {
  return wordsFor(args, messages)
}
