import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { accountExists as en } from '../messages/en/account-exists.ts'
import { accountExists as is } from '../messages/is/account-exists.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface AccountExistsProps {
  recipientName: string
  signInUrl: string
}

/** To who asked for an account that exists: the page answers as for a new one, only the letter says so. */
export function accountExists(props: AccountExistsProps, locale: Locale): Letter {
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
      >
        <Paragraph>{words('what')}</Paragraph>
        <Action href={props.signInUrl}>{words('action')}</Action>
        <Aside>{words('otherwise')}</Aside>
      </LetterFrame>
    ),
  }
}
