import { defineMessages, formatter, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { intakeDue as en } from '../messages/en/intake-due.ts'
import { intakeDue as is } from '../messages/is/intake-due.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface IntakeDueProps {
  recipientName: string
  professionalName: string
  /** ISO 8601 instant. */
  dueAt: string
  timeZone: string
  answerUrl: string
  noticesUrl: string
}

/** The subject could be about anything; what is asked stands on the page alone. */
export function intakeDue(props: IntakeDueProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const when = formatter(locale, props.timeZone).dateTimeWithZone(props.dueAt)
  return {
    subject: words('subject', { when }),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason')}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>{words('what', { name: props.professionalName, when })}</Paragraph>
        <Action href={props.answerUrl}>{words('action')}</Action>
        <Aside>{words('sealed')}</Aside>
      </LetterFrame>
    ),
  }
}
