import { defineMessages, formatter, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { credentialExpiring as en } from '../messages/en/credential-expiring.ts'
import { credentialExpiring as is } from '../messages/is/credential-expiring.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface CredentialExpiringProps {
  recipientName: string
  kind: 'licence' | 'certificate' | 'insurance'
  /** ISO date of the last day. */
  lastDay: string
  timeZone: string
  credentialsUrl: string
}

export function credentialExpiring(props: CredentialExpiringProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const day = formatter(locale, props.timeZone).day(props.lastDay, 'long')
  return {
    subject: words(`subject.${props.kind}`, { day }),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`subject.${props.kind}`, { day })}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words('what')}</Paragraph>
        <Paragraph>{words('after')}</Paragraph>
        <Action href={props.credentialsUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
