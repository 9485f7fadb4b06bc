import { defineMessages } from '@kara/language'
import { en } from '../messages/invitations/en.ts'
import { is } from '../messages/invitations/is.ts'

/** The words about a place in a hub: offered, taken or left. */
export const invitationMessages = defineMessages(en, is)
