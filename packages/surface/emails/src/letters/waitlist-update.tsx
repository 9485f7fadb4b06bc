import { defineMessages, formatter, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { waitlistUpdate as en } from '../messages/en/waitlist-update.ts'
import { waitlistUpdate as is } from '../messages/is/waitlist-update.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface WaitlistUpdateProps {
  recipientName: string
  professionalName: string
  update: 'time_free' | 'time_offered' | 'taken_off' | 'expired'
  /** ISO 8601 instant; absent when waiting ended. */
  freeAt?: string
  timeZone: string
  waitingUrl: string
  noticesUrl: string
}

function isAboutTime(update: WaitlistUpdateProps['update']): update is 'time_free' | 'time_offered' {
  return update === 'time_free' || update === 'time_offered'
}

/** The subject could be about anything; with whom stands inside. */
export function waitlistUpdate(props: WaitlistUpdateProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { update, professionalName: name, freeAt } = props
  const when = freeAt ? formatter(locale, props.timeZone).dateTimeWithZone(freeAt, 'dayLong') : ''
  return {
    subject: words(`subject.${update}`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words(`preview.${update}`)}
        title={words(`subject.${update}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>{words(`what.${update}`, { name, when })}</Paragraph>
        {isAboutTime(update) ? <Paragraph>{words(`first.${update}`)}</Paragraph> : null}
        <Action href={props.waitingUrl}>{words(`action.${update}`)}</Action>
        {isAboutTime(update) ? <Aside>{words('leave')}</Aside> : null}
      </LetterFrame>
    ),
  }
}
