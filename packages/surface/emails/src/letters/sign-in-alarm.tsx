import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { signInAlarm as en } from '../messages/en/sign-in-alarm.ts'
import { signInAlarm as is } from '../messages/is/sign-in-alarm.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface SignInAlarmProps {
  recipientName: string
  failed: number
  /** How many tried within the hour. */
  all: number
  /** The share that fails at this company on other days. */
  usualShare: number
  since: InstantLike
  timeZone: string
  /** The health board of sign-ins. */
  boardUrl: string
}

/** To the operator's support: before anybody writes. Names no company. */
export function signInAlarm(props: SignInAlarmProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { dateTime, number, percent } = formatter(locale, props.timeZone)
  const values = {
    failed: number(props.failed),
    all: number(props.all),
    usual: percent(props.usualShare),
    when: dateTime(props.since),
  }
  return {
    subject: words('title'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words('what', values)}</Paragraph>
        <Paragraph>{words('todo')}</Paragraph>
        <Action href={props.boardUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
