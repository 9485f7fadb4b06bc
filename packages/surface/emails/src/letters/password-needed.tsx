import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { passwordNeeded as en } from '../messages/en/password-needed.ts'
import { passwordNeeded as is } from '../messages/is/password-needed.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface PasswordNeededProps {
  recipientName: string
  /** Where a password is chosen with a code to this letter's address. */
  passwordUrl: string
  supportUrl: string
}

/** Names no employer: only that a way in is off, and what the reader does next. */
export function passwordNeeded(props: PasswordNeededProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason')}
        supportUrl={props.supportUrl}
      >
        <Paragraph>{words('what')}</Paragraph>
        <Paragraph>{words('how')}</Paragraph>
        <Action href={props.passwordUrl}>{words('action')}</Action>
        <Aside>{words('same')}</Aside>
      </LetterFrame>
    ),
  }
}
