import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import { type LetterMeeting, meetingFacts } from '../frame/session-facts.tsx'
import { requestUpdateClient as en } from '../messages/en/request-update-client.ts'
import { requestUpdateClient as is } from '../messages/is/request-update-client.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

/** What became of a client's request. */
export type RequestUpdate =
  | 'times_proposed'
  | 'choose_soon'
  | 'payment_asked'
  | 'sign_in_asked'
  | 'times_lost'
  | 'slow'
  | 'declined'
  | 'left_hub'
  | 'expired'
  | 'not_chosen'

export interface RequestUpdateClientProps {
  recipientName: string
  professionalName: string
  update: RequestUpdate
  timeZone: string
  /** Times to choose from, soonest first. */
  times: readonly InstantLike[]
  /** What is asked for. */
  meeting: LetterMeeting
  /** Until when there is something to choose. */
  answerBefore?: InstantLike
  /** Others who could help, by name. */
  alternatives: readonly string[]
  requestUrl: string
  noticesUrl: string
}

export function requestUpdateClient(props: RequestUpdateClientProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const { update, times, alternatives, answerBefore } = props
  const duration = format.duration(props.meeting.durationMinutes)
  return {
    subject: words(`subject.${update}`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`title.${update}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>{words(`what.${update}`)}</Paragraph>
        <FactPanel
          lead={props.professionalName}
          detail={
            answerBefore ? words('until', { moment: format.dateTimeWithZone(answerBefore) }) : undefined
          }
          facts={[
            ...times.map((at, index) => ({
              label: words('time', { number: String(index + 1) }),
              value: `${format.dateTimeWithZone(at, 'dayLong')}, ${duration}`,
            })),
            ...(times.length > 0 ? meetingFacts(props.meeting, locale) : []),
            ...(alternatives.length > 0
              ? [{ label: words('alternatives'), value: format.list(alternatives) }]
              : []),
          ]}
        />
        <Action href={props.requestUrl}>{words(`action.${update}`)}</Action>
        <Aside>{words('nothingCharged')}</Aside>
      </LetterFrame>
    ),
  }
}
