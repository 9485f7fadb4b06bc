import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { feedbackAsked as en } from '../messages/en/feedback-asked.ts'
import { feedbackAsked as is } from '../messages/is/feedback-asked.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface FeedbackAskedProps {
  recipientName: string
  professionalName: string
  startsAt: InstantLike
  timeZone: string
  feedbackUrl: string
  noticesUrl: string
}

/** To a client, on the morning after a session: how it was. Nobody waits for the answer. */
export function feedbackAsked(props: FeedbackAskedProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const when = formatter(locale, props.timeZone).dateTimeWithZone(props.startsAt, 'dayLong')
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason')}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>{words('what', { name: props.professionalName, when })}</Paragraph>
        <Action href={props.feedbackUrl}>{words('action')}</Action>
        <Aside>{words('together', { name: props.professionalName })}</Aside>
      </LetterFrame>
    ),
  }
}
