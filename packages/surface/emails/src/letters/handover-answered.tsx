import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, FactPanel, Paragraph } from '../frame/parts.tsx'
import { handoverAnswered as en } from '../messages/en/handover-answered.ts'
import { handoverAnswered as is } from '../messages/is/handover-answered.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface HandoverAnsweredProps {
  recipientName: string
  clientName: string
  /** What came of it; `taken_over` is said to the colleague. */
  outcome: 'accepted' | 'declined' | 'lapsed' | 'taken_over'
  /** The page about the client, or the list of proposals. */
  url: string
}

/** To a professional who stops: what a client decided. To the colleague: somebody comes to you now. */
export function handoverAnswered(props: HandoverAnsweredProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { outcome } = props
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`title.${outcome}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <FactPanel lead={props.clientName} />
        <Paragraph>{words(`what.${outcome}`)}</Paragraph>
        <Action href={props.url}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
