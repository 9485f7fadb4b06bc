import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { electronicIdAnswers as en } from '../messages/en/electronic-id-answers.ts'
import { electronicIdAnswers as is } from '../messages/is/electronic-id-answers.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface ElectronicIdAnswersProps {
  recipientName: string
  /** Where the person stopped. */
  onwardUrl: string
}

/** To who stood before a page that asks for the electronic ID while that did not answer. */
export function electronicIdAnswers(props: ElectronicIdAnswersProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('subject')}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words('what')}</Paragraph>
        <Action href={props.onwardUrl}>{words('action')}</Action>
        <Paragraph>{words('how')}</Paragraph>
      </LetterFrame>
    ),
  }
}
