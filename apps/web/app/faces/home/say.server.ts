import { defineMessages, type Locale, translator } from '@kara/language'
import { readerOf } from '../../http/language.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** The words of this face for what an action says on the next page; `chosen` when that is in another language. */
export async function sayAtHome(args: PageArgs, chosen?: Locale) {
  const { locale } = await readerOf(args)
  return translator(chosen ?? locale, messages)
}
