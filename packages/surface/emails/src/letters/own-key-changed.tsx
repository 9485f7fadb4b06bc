import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import { ownKeyChanged as en } from '../messages/en/own-key-changed.ts'
import { ownKeyChanged as is } from '../messages/is/own-key-changed.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface OwnKeyChangedProps {
  recipientName: string
  change: 'turned_on' | 'other_passphrase' | 'other_code' | 'turned_off' | 'given_up'
  at: InstantLike
  timeZone: string
  ownKeyUrl: string
  supportUrl: string
}

/** To a professional alone: what was done to the key that only they hold, and what to do if it was not them. */
export function ownKeyChanged(props: OwnKeyChangedProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { dateTimeWithZone } = formatter(locale, props.timeZone)
  const { change } = props
  return {
    subject: words(`subject.${change}`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`subject.${change}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
        supportUrl={props.supportUrl}
      >
        <Paragraph>{words(`what.${change}`)}</Paragraph>
        <FactPanel lead={dateTimeWithZone(props.at)} />
        <Action href={props.ownKeyUrl}>{words('action')}</Action>
        <Aside>{words('otherwise')}</Aside>
      </LetterFrame>
    ),
  }
}
