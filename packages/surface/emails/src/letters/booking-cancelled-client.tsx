import {
  defineMessages,
  type Formatter,
  formatter,
  type Locale,
  type MoneyLike,
  translator,
} from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { type LetterSession, SessionFacts, sessionFactsMessages } from '../frame/session-facts.tsx'
import { bookingCancelledClient as en } from '../messages/en/booking-cancelled-client.ts'
import { bookingCancelledClient as is } from '../messages/is/booking-cancelled-client.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

/** What the cancellation did to the client's credits or money. */
export type CancellationOutcome =
  | { kind: 'credits_returned'; halves: number }
  | { kind: 'credits_spent'; halves: number }
  | { kind: 'charged'; price: MoneyLike }
  | { kind: 'nothing_charged' }

export interface BookingCancelledClientProps {
  recipientName: string
  professionalName: string
  session: LetterSession
  cancelledBy: 'client' | 'professional' | 'support' | 'sponsor'
  /** What the professional says of why. */
  because?: 'unwell' | 'away' | 'duty' | 'client_asked' | undefined
  outcome: CancellationOutcome
  /** Where the reader finds another time, or somebody else. */
  alternativesUrl: string
  supportUrl: string
  noticesUrl: string
}

export function bookingCancelledClient(props: BookingCancelledClientProps, locale: Locale): Letter {
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
        {props.because ? <Paragraph>{words(`because.${props.because}`)}</Paragraph> : null}
        <SessionFacts
          session={props.session}
          format={format}
          counterpart={{ label: factWords('professional'), value: props.professionalName }}
        />
        <Paragraph>{outcomeText(props.outcome, format)}</Paragraph>
        <Action href={props.alternativesUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}

function outcomeText(outcome: CancellationOutcome, format: Formatter): string {
  const words = translator(format.locale, messages)
  if (outcome.kind === 'nothing_charged') return words('outcome.nothing_charged')
  if (outcome.kind === 'charged') return words('outcome.charged', { price: format.money(outcome.price) })
  return words(`outcome.${outcome.kind}`, { credits: format.credits(outcome.halves) })
}
