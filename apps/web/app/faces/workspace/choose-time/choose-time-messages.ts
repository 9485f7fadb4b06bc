import { defineMessages } from '@kara/language'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

/** The words about choosing a time of one’s own calendar, offered or not. */
export const chooseTimeMessages = defineMessages(en, is)
