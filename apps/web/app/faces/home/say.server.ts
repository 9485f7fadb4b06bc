import { defineMessages, translator } from '@kara/language'
import { readerOf } from '../../http/language.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** The words of this face for what an action says on the next page. */
export async function sayAtHome(args: PageArgs) {
  const { locale } = await readerOf(args)
  return translator(locale, messages)
}
