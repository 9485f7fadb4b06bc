import { defineMessages, formatter, type Locale, type MoneyLike, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { type LetterSession, SessionFacts, sessionFactsMessages } from '../frame/session-facts.tsx'
import { bookingCancelledProfessional as en } from '../messages/en/booking-cancelled-professional.ts'
import { bookingCancelledProfessional as is } from '../messages/is/booking-cancelled-professional.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface BookingCancelledProfessionalProps {
  recipientName: string
  clientName: string
  session: LetterSession
  cancelledBy: 'client' | 'professional' | 'support' | 'sponsor'
  /** What the professional is still paid, when the client cancelled after the cut-off. */
  compensation?: MoneyLike
  calendarUrl: string
  supportUrl: string
  noticesUrl: string
}

export function bookingCancelledProfessional(
  props: BookingCancelledProfessionalProps,
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
        supportUrl={props.cancelledBy === 'support' ? props.supportUrl : undefined}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>{words(`what.${props.cancelledBy}`)}</Paragraph>
        <SessionFacts
          session={props.session}
          format={format}
          counterpart={{ label: factWords('client'), value: props.clientName }}
        />
        <Paragraph>
          {props.compensation
            ? words('compensated', { amount: format.money(props.compensation) })
            : words('uncompensated')}
        </Paragraph>
        <Action href={props.calendarUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
