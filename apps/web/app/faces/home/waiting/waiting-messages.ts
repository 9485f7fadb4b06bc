import { defineMessages } from '@kara/language'
import { en } from '../messages/waiting/en.ts'
import { is } from '../messages/waiting/is.ts'

/** The words about waiting for a time. */
export const waitingMessages = defineMessages(en, is)
