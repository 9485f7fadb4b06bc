import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import { clinicInvite as en } from '../messages/en/clinic-invite.ts'
import { clinicInvite as is } from '../messages/is/clinic-invite.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface ClinicInviteProps {
  /** Empty: nobody knows yet who reads at this address. */
  recipientName: string
  inviterName: string
  clinicName: string
  place: string
  /** To sit at the desk, for somebody who is no professional. */
  isDesk: boolean
  inviteUrl: string
  expiresAt: InstantLike
  timeZone: string
}

/** To a professional: belong to our clinic. To somebody else: sit at its desk. */
export function clinicInvite(props: ClinicInviteProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const name = props.inviterName
  const as = props.isDesk ? 'desk' : 'member'
  const moment = formatter(locale, props.timeZone).dateTimeWithZone(props.expiresAt)
  return {
    subject: words(`subject.${as}`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason', { name })}
      >
        <Paragraph>{words(`what.${as}`, { name, clinic: props.clinicName })}</Paragraph>
        <FactPanel lead={props.clinicName} detail={props.place} />
        <Paragraph>{words(`may.${as}`)}</Paragraph>
        <Action href={props.inviteUrl}>{words('action')}</Action>
        <Paragraph>{words('life', { moment })}</Paragraph>
        <Aside>{words('unknown')}</Aside>
      </LetterFrame>
    ),
  }
}
