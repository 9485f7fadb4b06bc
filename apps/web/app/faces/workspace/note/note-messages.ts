import { defineMessages } from '@kara/language'
import { en } from '../messages/notes/en.ts'
import { is } from '../messages/notes/is.ts'

/** The words about clients' records and notes. */
export const noteMessages = defineMessages(en, is)
