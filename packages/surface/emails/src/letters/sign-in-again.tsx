import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { signInAgain as en } from '../messages/en/sign-in-again.ts'
import { signInAgain as is } from '../messages/is/sign-in-again.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface SignInAgainProps {
  reference: string
  /** The page of the attempt, from which the sign-in starts again. */
  attemptUrl: string
  supportUrl: string
}

/** To who could not sign in and left an address: it works again. Says nothing about what it is a sign-in to. */
export function signInAgain(props: SignInAgainProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        reason={words('reason')}
        supportUrl={props.supportUrl}
      >
        <Paragraph>{words('what', { reference: props.reference })}</Paragraph>
        <Action href={props.attemptUrl}>{words('action')}</Action>
        <Paragraph>{words('how')}</Paragraph>
      </LetterFrame>
    ),
  }
}
