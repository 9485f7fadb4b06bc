import { defineMessages, formatter, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Aside, Code, Paragraph } from '../frame/parts.tsx'
import { verificationCode as en } from '../messages/en/verification-code.ts'
import { verificationCode as is } from '../messages/is/verification-code.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface VerificationCodeProps {
  code: string
  expiresInMinutes: number
}

/** The code stays out of the subject: lists of deliveries show subjects to support. */
export function verificationCode(props: VerificationCodeProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const duration = formatter(locale, 'UTC').duration(props.expiresInMinutes)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview', { duration })}
        title={words('title')}
        reason={words('reason')}
      >
        <Paragraph>{words('enter')}</Paragraph>
        <Code>{props.code}</Code>
        <Paragraph>{words('expires', { duration })}</Paragraph>
        <Aside>{words('keep')}</Aside>
      </LetterFrame>
    ),
  }
}
