import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, FactPanel, Paragraph } from '../frame/parts.tsx'
import { standingChanged as en } from '../messages/en/standing-changed.ts'
import { standingChanged as is } from '../messages/is/standing-changed.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface StandingChangedProps {
  recipientName: string
  outcome: 'asked' | 'declined' | 'approved' | 'hidden' | 'shown' | 'refused'
  /** What support wrote; empty: nothing. */
  message: string
  credentialsUrl: string
}

export function standingChanged(props: StandingChangedProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { outcome, message } = props
  return {
    subject: words(`subject.${outcome}`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`subject.${outcome}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words(`what.${outcome}`)}</Paragraph>
        {message ? <FactPanel lead={words('message')} detail={message} facts={[]} /> : null}
        <Action href={props.credentialsUrl}>{words(`action.${outcome}`)}</Action>
      </LetterFrame>
    ),
  }
}
