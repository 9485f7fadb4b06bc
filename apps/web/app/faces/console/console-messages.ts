import { defineMessages } from '@kara/language'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

/** The words of this face. */
export const consoleMessages = defineMessages(en, is)
