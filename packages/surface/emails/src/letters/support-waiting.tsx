import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { supportWaiting as en } from '../messages/en/support-waiting.ts'
import { supportWaiting as is } from '../messages/is/support-waiting.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface SupportWaitingProps {
  recipientName: string
  since: InstantLike
  timeZone: string
  conversationUrl: string
}

/** To the operator's support: who waits, and for what, is told on the page alone. */
export function supportWaiting(props: SupportWaitingProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { dateTime } = formatter(locale, props.timeZone)
  return {
    subject: words('title'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words('what', { when: dateTime(props.since) })}</Paragraph>
        <Paragraph>{words('todo')}</Paragraph>
        <Action href={props.conversationUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
