import { defineMessages } from '@kara/language'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

/** The words behind the link of an invitation to a company's side. */
export const inviteMessages = defineMessages(en, is)
