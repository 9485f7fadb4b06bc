import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { calendarUnreadable as en } from '../messages/en/calendar-unreadable.ts'
import { calendarUnreadable as is } from '../messages/is/calendar-unreadable.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface CalendarUnreadableProps {
  recipientName: string
  /** What the professional calls the calendar. */
  calendar: string
  problem: 'refused' | 'unreachable' | 'not_a_calendar' | 'too_much'
  failingSince: InstantLike
  /** When nothing new is offered any more. */
  closesAt: InstantLike
  timeZone: string
  calendarsUrl: string
}

export function calendarUnreadable(props: CalendarUnreadableProps, locale: Locale): Letter {
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
          {words('what', { name: props.calendar, since: dateTimeWithZone(props.failingSince, 'dayLong') })}{' '}
          {words(`problem.${props.problem}`)}
        </Paragraph>
        <Paragraph>{words('until', { closes: dateTimeWithZone(props.closesAt, 'dayLong') })}</Paragraph>
        <Paragraph>{words('next')}</Paragraph>
        <Action href={props.calendarsUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
