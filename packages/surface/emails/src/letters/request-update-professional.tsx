import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, FactPanel, Paragraph } from '../frame/parts.tsx'
import { type LetterMeeting, meetingFacts } from '../frame/session-facts.tsx'
import { requestUpdateProfessional as en } from '../messages/en/request-update-professional.ts'
import { requestUpdateProfessional as is } from '../messages/is/request-update-professional.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export type RequestUpdateForProfessional =
  | 'received'
  | 'waits'
  | 'times_lost'
  | 'withdrawn'
  | 'expired'
  | 'not_chosen'

export interface RequestUpdateProfessionalProps {
  recipientName: string
  clientName: string
  update: RequestUpdateForProfessional
  timeZone: string
  /** What is asked for. */
  meeting: LetterMeeting
  /** Until when the client counts on an answer. */
  answerBefore?: InstantLike
  requestUrl: string
  noticesUrl: string
}

export function requestUpdateProfessional(props: RequestUpdateProfessionalProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const { update, answerBefore } = props
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
          lead={props.clientName}
          detail={
            answerBefore ? words('until', { moment: format.dateTimeWithZone(answerBefore) }) : undefined
          }
          facts={answerBefore ? meetingFacts(props.meeting, locale) : []}
        />
        <Action href={props.requestUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
