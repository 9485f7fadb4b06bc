import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { reviewOverdue as en } from '../messages/en/review-overdue.ts'
import { reviewOverdue as is } from '../messages/is/review-overdue.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface ReviewOverdueProps {
  recipientName: string
  /** Whom support has not answered. */
  professionalName: string
  professionalUrl: string
}

/** To the operator's support: a professional has waited for an answer longer than was promised. */
export function reviewOverdue(props: ReviewOverdueProps, locale: Locale): Letter {
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
        <Paragraph>{words('what', { name: props.professionalName })}</Paragraph>
        <Paragraph>{words('todo')}</Paragraph>
        <Action href={props.professionalUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
