import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph, TextLink } from '../frame/parts.tsx'
import { type LetterSession, SessionFacts, sessionFactsMessages } from '../frame/session-facts.tsx'
import { paymentText, type SessionPayment } from '../frame/session-payment.ts'
import { bookingConfirmedClient as en } from '../messages/en/booking-confirmed-client.ts'
import { bookingConfirmedClient as is } from '../messages/is/booking-confirmed-client.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface BookingConfirmedClientProps {
  recipientName: string
  professionalName: string
  session: LetterSession
  payment: SessionPayment
  /** Until when cancelling and moving are free; the moment itself still is. */
  cancelBefore: InstantLike
  /** The session's page: joins when it is time; asks for sign-in. */
  joinUrl: string
  /** Where the booking is moved or cancelled. */
  manageUrl: string
  /** An intake form that still waits. */
  taskUrl?: string
  noticesUrl: string
}

export function bookingConfirmedClient(props: BookingConfirmedClientProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const factWords = translator(locale, sessionFactsMessages)
  const format = formatter(locale, props.session.timeZone)
  const { taskUrl } = props
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
          counterpart={{ label: factWords('professional'), value: props.professionalName }}
          more={[{ label: factWords('payment'), value: paymentText(props.payment, format) }]}
        />
        <Action href={props.joinUrl}>{words('action')}</Action>
        {taskUrl ? (
          <Paragraph>
            {words.rich('task', { link: (text) => <TextLink href={taskUrl}>{text}</TextLink> })}
          </Paragraph>
        ) : null}
        <Aside>
          {words.rich('change', {
            moment: format.dateTime(props.cancelBefore),
            link: (text) => <TextLink href={props.manageUrl}>{text}</TextLink>,
          })}
        </Aside>
        <Aside>{words('private')}</Aside>
      </LetterFrame>
    ),
  }
}
