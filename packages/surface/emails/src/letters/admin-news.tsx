import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, FactPanel, Paragraph } from '../frame/parts.tsx'
import { adminInvite as rolesEn } from '../messages/en/admin-invite.ts'
import { adminNews as en } from '../messages/en/admin-news.ts'
import { adminInvite as rolesIs } from '../messages/is/admin-invite.ts'
import { adminNews as is } from '../messages/is/admin-news.ts'
import type { Letter } from '../render-letter.ts'
import type { AdminRoleName } from './admin-invite.tsx'

export const messages = defineMessages(en, is)
const roleMessages = defineMessages(rolesEn, rolesIs)

export interface AdminNewsProps {
  recipientName: string
  companyName: string
  news: keyof typeof en.what
  /** Who accepted; nobody is named otherwise. */
  name: string
  /** The role that was given; null: none was. */
  role: AdminRoleName | null
  url: string
}

/** To the owners: what became of an invitation. To an administrator: what became of their role. */
export function adminNews(props: AdminNewsProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const roles = translator(locale, roleMessages)
  const { news, name, role, companyName: company } = props
  return {
    subject: words(`subject.${news}`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`subject.${news}`)}
        recipientName={props.recipientName}
        reason={words(`reason.${news}`)}
      >
        <Paragraph>{words(`what.${news}`, { name, company })}</Paragraph>
        {role ? <FactPanel lead={roles(`roles.${role}.name`)} detail={roles(`roles.${role}.what`)} /> : null}
        <Action href={props.url}>{words(`action.${news}`)}</Action>
      </LetterFrame>
    ),
  }
}
