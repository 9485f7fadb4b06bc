import { defineMessages } from '@kara/language'
import { en } from '../messages/session/en.ts'
import { is } from '../messages/session/is.ts'

/** The words about one session, beside the calendar and on its own page. */
export const sessionMessages = defineMessages(en, is)
