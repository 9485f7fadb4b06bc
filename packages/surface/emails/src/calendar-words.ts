import { defineMessages, type Locale, translator } from '@kara/language'
import { calendarEntry as en } from './messages/en/calendar-entry.ts'
import { calendarEntry as is } from './messages/is/calendar-entry.ts'

export const calendarEntryMessages = defineMessages(en, is)

/** What other programs call the whole calendar. */
export function calendarName(locale: Locale): string {
  return translator(locale, calendarEntryMessages)('calendar')
}

/** What a calendar shows of a session: nothing that a glance over a shoulder could give away. */
export function calendarWords(locale: Locale, url: string): { title: string; description: string } {
  const words = translator(locale, calendarEntryMessages)
  return { title: words('title'), description: words('description', { url }) }
}
