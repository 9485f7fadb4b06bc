import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { handoverProposed as en } from '../messages/en/handover-proposed.ts'
import { handoverProposed as is } from '../messages/is/handover-proposed.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface HandoverProposedProps {
  recipientName: string
  professionalName: string
  colleagueName: string
  handoverUrl: string
  /** Until when it can be answered. */
  answerBy: InstantLike
  timeZone: string
}

/** To a client: the professional stops, and proposes a colleague. */
export function handoverProposed(props: HandoverProposedProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const names = { professional: props.professionalName, colleague: props.colleagueName }
  const moment = formatter(locale, props.timeZone).dateTimeWithZone(props.answerBy)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words('what', names)}</Paragraph>
        <Paragraph>{words('yours')}</Paragraph>
        <Action href={props.handoverUrl}>{words('action')}</Action>
        <Paragraph>{words('life', { moment })}</Paragraph>
        <Aside>{words('notes', names)}</Aside>
      </LetterFrame>
    ),
  }
}
