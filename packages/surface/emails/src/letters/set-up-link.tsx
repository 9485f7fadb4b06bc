import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { setUpLink as en } from '../messages/en/set-up-link.ts'
import { setUpLink as is } from '../messages/is/set-up-link.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface SetUpLinkProps {
  /** Whose sign-in is set up. */
  companyName: string
  setUpUrl: string
  days: number
}

/** To a company's IT: the link by which they connect the sign-in, without an account. */
export function setUpLink(props: SetUpLinkProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { companyName, setUpUrl } = props
  const days = String(props.days)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame locale={locale} preview={words('preview')} title={words('title')} reason={words('reason')}>
        <Paragraph>{words('what', { company: companyName })}</Paragraph>
        <Paragraph>{words('how')}</Paragraph>
        <Action href={setUpUrl}>{words('action')}</Action>
        <Paragraph>{words('life', { days })}</Paragraph>
      </LetterFrame>
    ),
  }
}
