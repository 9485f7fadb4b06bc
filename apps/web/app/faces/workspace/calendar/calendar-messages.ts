import { defineMessages } from '@kara/language'
import { en } from '../messages/calendar/en.ts'
import { is } from '../messages/calendar/is.ts'

/** The words of the week. */
export const calendarMessages = defineMessages(en, is)
