import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import { accountSecurity as en } from '../messages/en/account-security.ts'
import { accountSecurity as is } from '../messages/is/account-security.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface AccountSecurityProps {
  recipientName: string
  change:
    | 'device'
    | 'passkey_added'
    | 'passkey_removed'
    | 'eid_added'
    | 'eid_removed'
    | 'eid_name_approved'
    | 'eid_name_refused'
    | 'email_removed'
    | 'sign_in_removed'
  at: InstantLike
  timeZone: string
  /** The browser, in a word or two, when the change is one. */
  device?: string
  securityUrl: string
  supportUrl: string
}

/** Names no employer, no address and no number: only what changed, when, and where to look. */
export function accountSecurity(props: AccountSecurityProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const { change, device } = props
  const when = format.dateTimeWithZone(props.at)
  return {
    subject: words(`subject.${change}`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`subject.${change}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
        supportUrl={props.supportUrl}
      >
        <Paragraph>{words(`what.${change}`)}</Paragraph>
        {change === 'device' ? (
          <FactPanel lead={device || words('unknown')} detail={when} />
        ) : (
          <FactPanel lead={when} />
        )}
        <Action href={props.securityUrl}>{words('action')}</Action>
        <Aside>{words('otherwise')}</Aside>
      </LetterFrame>
    ),
  }
}
