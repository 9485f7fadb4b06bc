import { defineMessages, formatter, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { timeAway as en } from '../messages/en/time-away.ts'
import { timeAway as is } from '../messages/is/time-away.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface TimeAwayProps {
  recipientName: string
  professionalName: string
  /** ISO dates on the professional's calendar. */
  fromDay: string
  /** Null: not known yet, or never. */
  backOn: string | null
  isForGood: boolean
  /** In the professional's own words; empty: none. */
  message: string
  homeUrl: string
}

/** To a client: the professional takes no new bookings for a while, or any more. */
export function timeAway(props: TimeAwayProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, 'UTC')
  const { professionalName: name, isForGood, backOn, message } = props
  const length = isForGood ? 'forGood' : backOn ? 'until' : 'open'
  const from = format.day(props.fromDay, 'dayLong')
  const back = backOn ? format.day(backOn, 'dayLong') : ''
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(isForGood ? 'titleForGood' : 'title')}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words(`what.${length}`, { name, from, back })}</Paragraph>
        {message ? <Paragraph>{words('says', { name, message })}</Paragraph> : null}
        <Paragraph>{words('stays')}</Paragraph>
        <Action href={props.homeUrl}>{words('action')}</Action>
        <Aside>{words('urgent')}</Aside>
      </LetterFrame>
    ),
  }
}
