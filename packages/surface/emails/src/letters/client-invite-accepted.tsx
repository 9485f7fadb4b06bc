import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, FactPanel, Paragraph } from '../frame/parts.tsx'
import { clientInviteAccepted as en } from '../messages/en/client-invite-accepted.ts'
import { clientInviteAccepted as is } from '../messages/is/client-invite-accepted.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface ClientInviteAcceptedProps {
  recipientName: string
  clientName: string
  clientUrl: string
}

/** To a professional: who was invited is a client from now on. */
export function clientInviteAccepted(props: ClientInviteAcceptedProps, locale: Locale): Letter {
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
        <FactPanel lead={props.clientName} />
        <Paragraph>{words('what')}</Paragraph>
        <Action href={props.clientUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
