import type { SameMessages } from '@kara/language'
import type { calendarEntry as english } from '../en/calendar-entry.ts'

export const calendarEntry: SameMessages<typeof english> = {
  calendar: 'Fráteknir tímar',
  title: 'Frátekinn tími',
  language: 'Tungumál: {language}',
  description:
    'Opnaðu síðuna þegar að þessu kemur: {url}\nHún biður þig um að skrá þig inn svo að enginn annar geti opnað hana.',
}
