import { defineMessages, formatter, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { type LetterSession, SessionFacts, sessionFactsMessages } from '../frame/session-facts.tsx'
import { bookingConfirmedProfessional as en } from '../messages/en/booking-confirmed-professional.ts'
import { bookingConfirmedProfessional as is } from '../messages/is/booking-confirmed-professional.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface BookingConfirmedProfessionalProps {
  recipientName: string
  clientName: string
  session: LetterSession
  /** The session in the workspace. */
  manageUrl: string
  noticesUrl: string
}

export function bookingConfirmedProfessional(
  props: BookingConfirmedProfessionalProps,
  locale: Locale,
): Letter {
  const words = translator(locale, messages)
  const factWords = translator(locale, sessionFactsMessages)
  const format = formatter(locale, props.session.timeZone)
  return {
    subject: words('subject', { moment: format.dateTimeWithZone(props.session.startsAt) }),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason')}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>{words('what')}</Paragraph>
        <SessionFacts
          session={props.session}
          format={format}
          counterpart={{ label: factWords('client'), value: props.clientName }}
        />
        <Action href={props.manageUrl}>{words('action')}</Action>
        <Aside>{words('calendar')}</Aside>
      </LetterFrame>
    ),
  }
}
