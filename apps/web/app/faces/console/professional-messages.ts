import { defineMessages } from '@kara/language'
import { en } from './messages/professionals/en.ts'
import { is } from './messages/professionals/is.ts'

/** The words about who wants to be found, and on what that rests. */
export const professionalMessages = defineMessages(en, is)
