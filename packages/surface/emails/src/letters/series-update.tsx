import {
  capitalised,
  defineMessages,
  type Formatter,
  formatter,
  type InstantLike,
  type Locale,
  type MoneyLike,
  translator,
} from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import type { SessionPayment } from '../frame/session-payment.ts'
import { seriesUpdate as en } from '../messages/en/series-update.ts'
import { seriesUpdate as is } from '../messages/is/series-update.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

/** What one of the times is to its reader. */
export type SeriesLine =
  | SessionPayment
  | { kind: 'returned' | 'spent'; halves: number }
  | { kind: 'charged'; price: MoneyLike }
  | { kind: 'nothing' | 'late' | 'in_time' | 'duration' }

export interface SeriesUpdateProps {
  recipientName: string
  audience: 'client' | 'professional'
  counterpartName: string
  update: 'booked' | 'cancelled'
  /** In order, at least one. */
  times: readonly { startsAt: InstantLike; line: SeriesLine }[]
  durationMinutes: number
  timeZone: string
  url: string
  noticesUrl: string
}

/** Several times at once. The subject could be about anything; with whom stands inside. */
export function seriesUpdate(props: SeriesUpdateProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const { update, audience, times, counterpartName: name } = props
  const moment = times[0] ? format.dateTimeWithZone(times[0].startsAt) : ''
  return {
    subject: words(`subject.${update}`, { count: times.length, moment }),
    body: (
      <LetterFrame
        locale={locale}
        preview={words(`preview.${update}`)}
        title={words(`title.${update}.${audience}`)}
        recipientName={props.recipientName}
        reason={words(`reason.${audience}`)}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>{words(`what.${update}.${audience}`, { name })}</Paragraph>
        <FactPanel
          lead={name}
          detail={words('zone', { zone: format.zoneName() })}
          facts={times.map(({ startsAt, line }) => ({
            label: capitalised(format.date(startsAt, 'dayLong')),
            value: words('line', {
              time: format.time(startsAt),
              how: lineText(line, format, props.durationMinutes),
            }),
          }))}
        />
        <Action href={props.url}>{words(`action.${audience}`)}</Action>
        {update === 'booked' && audience === 'client' ? <Aside>{words('change')}</Aside> : null}
      </LetterFrame>
    ),
  }
}

function lineText(line: SeriesLine, format: Formatter, durationMinutes: number): string {
  const words = translator(format.locale, messages)
  const credits = 'halves' in line ? format.credits(line.halves) : ''
  const price = 'price' in line ? format.money(line.price) : ''
  return words(`how.${line.kind}`, { credits, price, duration: format.duration(durationMinutes) })
}
