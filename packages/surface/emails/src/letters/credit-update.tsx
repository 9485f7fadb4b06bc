import {
  type DayLike,
  defineMessages,
  formatter,
  type InstantLike,
  type Locale,
  translator,
} from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import { creditUpdate as en } from '../messages/en/credit-update.ts'
import { creditUpdate as is } from '../messages/is/credit-update.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface CreditUpdateProps {
  recipientName: string
  change: 'claimed' | 'spent' | 'returned' | 'granted' | 'declined' | 'question' | 'expiring' | 'expired'
  /** How much moved and what can be used now, in halves. */
  halves: number
  availableHalves: number
  /** The session that moved them, unless they were claimed. */
  sessionStartsAt?: InstantLike
  /** The last day on which what is available can be used. */
  usableUntil?: DayLike
  timeZone: string
  creditsUrl: string
  noticesUrl: string
}

export function creditUpdate(props: CreditUpdateProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const credits = format.credits(props.halves)
  const usableUntil = props.usableUntil
    ? [{ label: words('usableUntil'), value: format.day(props.usableUntil) }]
    : []
  const session = props.sessionStartsAt
    ? [{ label: words('session'), value: format.dateTimeWithZone(props.sessionStartsAt) }]
    : []
  return {
    subject: words(`subject.${props.change}`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`title.${props.change}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>{words(`what.${props.change}`)}</Paragraph>
        <FactPanel
          lead={words(`moved.${props.change}`, { credits })}
          facts={[
            { label: words('available'), value: format.credits(props.availableHalves) },
            ...usableUntil,
            ...session,
          ]}
        />
        <Action href={props.creditsUrl}>{words('action')}</Action>
        <Aside>{words('private')}</Aside>
      </LetterFrame>
    ),
  }
}
