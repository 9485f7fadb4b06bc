import {
  defineMessages,
  formatter,
  type InstantLike,
  type Locale,
  type MoneyLike,
  translator,
} from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { type LetterSession, SessionFacts, sessionFactsMessages } from '../frame/session-facts.tsx'
import { sessionUpdate as en } from '../messages/en/session-update.ts'
import { sessionUpdate as is } from '../messages/is/session-update.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface SessionUpdateProps {
  audience: 'client' | 'professional'
  update:
    | 'moved'
    | 'missed'
    | 'professional_absent'
    | 'failed'
    | 'reversed'
    | 'upheld'
    | 'reviewed'
    | 'self_pay_offered'
    | 'professional_parted'
    | 'funding_changed'
    | 'absence_reported'
    | 'absence_taken_back'
  recipientName: string
  counterpartName: string
  session: LetterSession
  /** Of a moved session: when it would have been. */
  movedFrom?: InstantLike
  /** Of an offer to pay oneself: how much. */
  price?: MoneyLike | undefined
  /** Until when the client can object to being marked as absent, cancel what was moved free of charge, or answer. */
  until?: InstantLike
  sessionUrl: string
  noticesUrl: string
}

/** To either of the two, about a booking that has another time or was not held. */
export function sessionUpdate(props: SessionUpdateProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const factWords = translator(locale, sessionFactsMessages)
  const format = formatter(locale, props.session.timeZone)
  const { audience, update, until } = props
  const at = (moment?: InstantLike) => (moment ? format.dateTimeWithZone(moment) : '')
  return {
    subject: words(`subject.${update}`, { moment: at(props.session.startsAt) }),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`title.${update}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>
          {words(`${audience}.${update}`, {
            from: at(props.movedFrom),
            until: at(until),
            price: props.price ? format.money(props.price) : '',
          })}
        </Paragraph>
        <SessionFacts
          session={props.session}
          format={format}
          counterpart={{
            label: factWords(audience === 'client' ? 'professional' : 'client'),
            value: props.counterpartName,
          }}
        />
        <Action href={props.sessionUrl}>{words('action')}</Action>
        {update === 'moved' && audience === 'client' && until ? (
          <Aside>{words('cannot', { until: at(until) })}</Aside>
        ) : null}
      </LetterFrame>
    ),
  }
}
