import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { supportAnswer as en } from '../messages/en/support-answer.ts'
import { supportAnswer as is } from '../messages/is/support-answer.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface SupportAnswerProps {
  /** Back to the conversation; with its key for somebody without an account. */
  chatUrl: string
  /** Whether whoever opens the link has to sign in. */
  asksForSignIn: boolean
  supportUrl: string
}

/** To who asked support and was gone when the answer came. Says nothing of what was said. */
export function supportAnswer(props: SupportAnswerProps, locale: Locale): Letter {
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
        <Paragraph>{words('what')}</Paragraph>
        <Action href={props.chatUrl}>{words('action')}</Action>
        <Paragraph>{words(props.asksForSignIn ? 'signIn' : 'link')}</Paragraph>
      </LetterFrame>
    ),
  }
}
