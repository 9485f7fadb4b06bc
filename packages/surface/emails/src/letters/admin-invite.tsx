import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import { adminInvite as en } from '../messages/en/admin-invite.ts'
import { adminInvite as is } from '../messages/is/admin-invite.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export type AdminRoleName = keyof typeof en.roles

export interface AdminInviteProps {
  inviterName: string
  companyName: string
  role: AdminRoleName
  inviteUrl: string
  /** Until when it can be answered. */
  expiresAt: InstantLike
  /** The company's: nobody knows yet where the reader is. */
  timeZone: string
}

/** To an address that an owner wrote: help to run the company's side, in a role. */
export function adminInvite(props: AdminInviteProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { inviterName: name, companyName: company, role } = props
  const moment = formatter(locale, props.timeZone).dateTimeWithZone(props.expiresAt)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        reason={words('reason', { name })}
      >
        <Paragraph>{words('what', { name, company })}</Paragraph>
        <FactPanel lead={words(`roles.${role}.name`)} detail={words(`roles.${role}.what`)} />
        <Paragraph>{words('never')}</Paragraph>
        <Paragraph>{words('how')}</Paragraph>
        <Action href={props.inviteUrl}>{words('action')}</Action>
        <Paragraph>{words('life', { moment })}</Paragraph>
        <Aside>{words('unknown')}</Aside>
      </LetterFrame>
    ),
  }
}
