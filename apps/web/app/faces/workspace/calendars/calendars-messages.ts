import { defineMessages } from '@kara/language'
import { en } from '../messages/calendars/en.ts'
import { is } from '../messages/calendars/is.ts'

/** The words about calendars kept elsewhere. */
export const calendarsMessages = defineMessages(en, is)
