import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import { professionalInvitation as en } from '../messages/en/professional-invitation.ts'
import { professionalInvitation as is } from '../messages/is/professional-invitation.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface ProfessionalInvitationProps {
  recipientName: string
  companyName: string
  /** Until when the invitation can be answered. */
  answerBefore: InstantLike
  timeZone: string
  invitationUrl: string
  /** A few words from the company, shown as they were written. */
  message?: string
}

export function professionalInvitation(props: ProfessionalInvitationProps, locale: Locale): Letter {
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
      >
        <Paragraph>{words('what')}</Paragraph>
        <FactPanel
          lead={props.companyName}
          detail={words('answerBefore', { moment: format.dateTimeWithZone(props.answerBefore) })}
          facts={props.message ? [{ label: words('message'), value: props.message }] : []}
        />
        <Paragraph>{words('terms')}</Paragraph>
        <Action href={props.invitationUrl}>{words('action')}</Action>
        <Aside>{words('calendar')}</Aside>
      </LetterFrame>
    ),
  }
}
