import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { creditsProposed as en } from '../messages/en/credits-proposed.ts'
import { creditsProposed as is } from '../messages/is/credits-proposed.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface CreditsProposedProps {
  recipientName: string
  professionalName: string
  url: string
  /** Until when it can be answered. */
  answerBy: InstantLike
  timeZone: string
}

/** To a client: the professional suggests to ask for more credits; how many, why and of whom stands behind the link. */
export function creditsProposed(props: CreditsProposedProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
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
        <Paragraph>{words('what', { name: props.professionalName })}</Paragraph>
        <Action href={props.url}>{words('action')}</Action>
        <Paragraph>{words('life', { moment: format.dateTimeWithZone(props.answerBy) })}</Paragraph>
        <Aside>{words('nobody')}</Aside>
      </LetterFrame>
    ),
  }
}
