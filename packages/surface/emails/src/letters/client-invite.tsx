import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { clientInvite as en } from '../messages/en/client-invite.ts'
import { clientInvite as is } from '../messages/is/client-invite.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface ClientInviteProps {
  recipientName: string
  professionalName: string
  inviteUrl: string
  /** Until when it can be accepted. */
  expiresAt: InstantLike
  /** The professional's: nobody knows yet where the reader is. */
  timeZone: string
}

/** To an address that a professional wrote: be my client, outside of every hub. */
export function clientInvite(props: ClientInviteProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const professional = props.professionalName
  const moment = formatter(locale, props.timeZone).dateTimeWithZone(props.expiresAt)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason', { professional })}
      >
        <Paragraph>{words('what', { professional })}</Paragraph>
        <Paragraph>{words('how')}</Paragraph>
        <Action href={props.inviteUrl}>{words('action')}</Action>
        <Paragraph>{words('life', { moment })}</Paragraph>
        <Aside>{words('unknown')}</Aside>
      </LetterFrame>
    ),
  }
}
