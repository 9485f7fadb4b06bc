import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph, TextLink } from '../frame/parts.tsx'
import { accountRecovery as en } from '../messages/en/account-recovery.ts'
import { accountRecovery as is } from '../messages/is/account-recovery.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface AccountRecoveryProps {
  recipientName: string
  stage: 'asked' | 'ready' | 'done' | 'stopped' | 'refused' | 'shown'
  at: InstantLike
  /** Before this nothing is taken off. */
  waitsUntil: InstantLike
  timeZone: string
  /** In letters to a private address while it is open: says that it is they. */
  confirmUrl: string | null
  stopUrl: string
  /** Where the person goes on once nothing is missing. */
  recoveryUrl: string
  securityUrl: string
  supportUrl: string
}

/** Names no employer, no address and no key: what was asked, until when it waits, and how it is stopped. */
export function accountRecovery(props: AccountRecoveryProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const { stage, confirmUrl, stopUrl } = props
  const isOpen = stage === 'asked' || stage === 'ready'
  const moment = (at: InstantLike) => format.dateTimeWithZone(at, 'dayLong')
  return {
    subject: words(`subject.${stage}`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words(isOpen ? 'previewOpen' : 'previewOver')}
        title={words(`subject.${stage}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
        supportUrl={props.supportUrl}
      >
        <Paragraph>{words(`what.${stage}`)}</Paragraph>
        {stage === 'asked' ? (
          <FactPanel lead={words('until', { moment: moment(props.waitsUntil) })} />
        ) : (
          <FactPanel lead={moment(props.at)} />
        )}
        {isOpen ? (
          <>
            <Action href={stopUrl}>{words('stop')}</Action>
            <Aside>{words('stopText')}</Aside>
          </>
        ) : (
          <Action href={props.securityUrl}>{words('security')}</Action>
        )}
        {confirmUrl ? (
          <Paragraph>
            {words('confirmText')} <TextLink href={confirmUrl}>{words('confirm')}</TextLink>
          </Paragraph>
        ) : null}
        {stage === 'ready' ? (
          <Paragraph>
            {words('goOnText')} <TextLink href={props.recoveryUrl}>{words('goOn')}</TextLink>
          </Paragraph>
        ) : null}
        {stage === 'done' ? <Aside>{words('otherwise')}</Aside> : null}
      </LetterFrame>
    ),
  }
}
