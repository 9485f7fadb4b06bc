import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import { accountLinked as en } from '../messages/en/account-linked.ts'
import { accountLinked as is } from '../messages/is/account-linked.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface AccountLinkedProps {
  recipientName: string
  linkedAt: InstantLike
  timeZone: string
  /** The part of the sign-in address that may be shown, for example `nordurljos.is`. */
  signInDomain: string
  /** Where the reader sees every way to sign in, and can remove one. */
  securityUrl: string
  supportUrl: string
}

export function accountLinked(props: AccountLinkedProps, locale: Locale): Letter {
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
        supportUrl={props.supportUrl}
      >
        <Paragraph>{words('what')}</Paragraph>
        <FactPanel
          lead={words('address', { domain: props.signInDomain })}
          detail={words('since', { moment: format.dateTimeWithZone(props.linkedAt) })}
        />
        <Paragraph>{words('same')}</Paragraph>
        <Action href={props.securityUrl}>{words('action')}</Action>
        <Aside>{words('otherwise')}</Aside>
      </LetterFrame>
    ),
  }
}
