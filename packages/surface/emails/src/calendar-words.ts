import { defineMessages, type Locale, languageName, translator } from '@kara/language'
import { calendarEntry as en } from './messages/en/calendar-entry.ts'
import { calendarEntry as is } from './messages/is/calendar-entry.ts'

export const calendarEntryMessages = defineMessages(en, is)

/** What other programs call the whole calendar. */
export function calendarName(locale: Locale): string {
  return translator(locale, calendarEntryMessages)('calendar')
}

/** What a calendar shows of a session: nothing that a glance over a shoulder could give away. */
export function calendarWords(
  locale: Locale,
  { url, language }: { readonly url: string; readonly language?: string | null },
): { title: string; description: string } {
  const words = translator(locale, calendarEntryMessages)
  const description = words('description', { url })
  if (!language) return { title: words('title'), description }
  const said = words('language', { language: languageName(language, locale) })
  return { title: words('title'), description: `${said}\n${description}` }
}
