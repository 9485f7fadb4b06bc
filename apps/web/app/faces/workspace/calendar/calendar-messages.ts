import { defineMessages, type translator } from '@kara/language'
import { en } from '../messages/calendar/en.ts'
import { is } from '../messages/calendar/is.ts'

/** The words of the week. */
export const calendarMessages = defineMessages(en, is)

/** The same in the language of one reader, on the server. */
export type CalendarWords = ReturnType<typeof translator<typeof calendarMessages.en>>
