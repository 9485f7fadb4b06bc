import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { moneyAlarm as en } from '../messages/en/money-alarm.ts'
import { moneyAlarm as is } from '../messages/is/money-alarm.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface MoneyAlarmProps {
  recipientName: string
  alarm: keyof Omit<typeof en, 'action' | 'reason'>
  /** How many of them wait. */
  count: number
  /** The page on which it is looked into. */
  placeUrl: string
}

/** To the operator's support: money needs them. Says neither whose it is nor what it was for. */
export function moneyAlarm(
  { recipientName, alarm, count, placeUrl }: MoneyAlarmProps,
  locale: Locale,
): Letter {
  const words = translator(locale, messages)
  return {
    subject: words(`${alarm}.title`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words(`${alarm}.preview`)}
        title={words(`${alarm}.title`)}
        recipientName={recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words(`${alarm}.what`, { count })}</Paragraph>
        <Paragraph>{words(`${alarm}.todo`)}</Paragraph>
        <Action href={placeUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
