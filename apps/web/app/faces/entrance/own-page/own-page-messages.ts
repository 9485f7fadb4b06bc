import { defineMessages } from '@kara/language'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

/** The words of a professional's own page. */
export const ownPageMessages = defineMessages(en, is)
