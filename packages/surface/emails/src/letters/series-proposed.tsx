import {
  capitalised,
  defineMessages,
  formatter,
  type InstantLike,
  type Locale,
  translator,
} from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import { seriesProposed as en } from '../messages/en/series-proposed.ts'
import { seriesProposed as is } from '../messages/is/series-proposed.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface SeriesProposedProps {
  recipientName: string
  professionalName: string
  /** In order. */
  times: readonly InstantLike[]
  url: string
  /** Until when it can be answered. */
  answerBy: InstantLike
  timeZone: string
}

/** To a client: the professional proposes several times; what they cost stands behind the link. */
export function seriesProposed(props: SeriesProposedProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const name = props.professionalName
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
        <Paragraph>{words('what', { name })}</Paragraph>
        <FactPanel
          lead={name}
          detail={words('zone', { zone: format.zoneName() })}
          facts={props.times.map((at) => ({
            label: capitalised(format.date(at, 'dayLong')),
            value: format.time(at),
          }))}
        />
        <Action href={props.url}>{words('action')}</Action>
        <Paragraph>{words('life', { moment: format.dateTimeWithZone(props.answerBy) })}</Paragraph>
        <Aside>{words('kept')}</Aside>
      </LetterFrame>
    ),
  }
}
