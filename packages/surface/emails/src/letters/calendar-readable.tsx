import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { calendarReadable as en } from '../messages/en/calendar-readable.ts'
import { calendarReadable as is } from '../messages/is/calendar-readable.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface CalendarReadableProps {
  recipientName: string
  /** What the professional calls the calendar. */
  calendar: string
  readAt: InstantLike
  /** Nothing new was offered meanwhile. */
  wasClosed: boolean
  timeZone: string
  calendarsUrl: string
}

export function calendarReadable(props: CalendarReadableProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { dateTimeWithZone } = formatter(locale, props.timeZone)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('subject')}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>
          {words('what', { name: props.calendar, when: dateTimeWithZone(props.readAt, 'dayLong') })}
        </Paragraph>
        <Paragraph>{words(props.wasClosed ? 'open' : 'stayed')}</Paragraph>
        <Action href={props.calendarsUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
