import { defineMessages } from '@kara/language'
import { en } from './messages/conversations/en.ts'
import { is } from './messages/conversations/is.ts'

/** The words of support's conversations. */
export const conversationMessages = defineMessages(en, is)
