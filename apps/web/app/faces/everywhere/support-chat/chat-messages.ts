import { defineMessages } from '@kara/language'
import { en } from '../messages/support-chat/en.ts'
import { is } from '../messages/support-chat/is.ts'

/** The words of a conversation, for the page and its parts. */
export const chatMessages = defineMessages(en, is)
