import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph, TextLink } from '../frame/parts.tsx'
import { type LetterSession, SessionFacts, sessionFactsMessages } from '../frame/session-facts.tsx'
import { sessionReminder as en } from '../messages/en/session-reminder.ts'
import { sessionReminder as is } from '../messages/is/session-reminder.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface SessionReminderProps {
  /** Who reads it. */
  audience: 'client' | 'professional'
  /** How long before the session it is sent. */
  lead: 'day' | 'hour'
  recipientName: string
  /** The name of the other of the two. */
  counterpartName: string
  session: LetterSession
  joinUrl: string
  manageUrl: string
  /** To a client: until when cancelling and moving are free, while that is still to come. */
  cancelBefore?: InstantLike
  /** To a client: an intake form that still waits. */
  taskUrl?: string
  noticesUrl: string
}

export function sessionReminder(props: SessionReminderProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const factWords = translator(locale, sessionFactsMessages)
  const format = formatter(locale, props.session.timeZone)
  const clock = { time: format.time(props.session.startsAt), zone: format.zoneName() }
  const { taskUrl } = props
  return {
    subject:
      props.lead === 'hour'
        ? words('subject.hour', clock)
        : words('subject.day', { moment: format.dateTimeWithZone(props.session.startsAt) }),
    body: (
      <LetterFrame
        locale={locale}
        preview={words(`preview.${props.lead}`)}
        title={words(`title.${props.lead}`)}
        recipientName={props.recipientName}
        reason={words(`reason.${props.audience}`)}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>{words(`what.${props.lead}`)}</Paragraph>
        <SessionFacts
          session={props.session}
          format={format}
          counterpart={{ label: factWords(counterpartLabel[props.audience]), value: props.counterpartName }}
        />
        <Action href={props.joinUrl}>{words('action')}</Action>
        {taskUrl ? (
          <Paragraph>
            {words.rich('task', { link: (text) => <TextLink href={taskUrl}>{text}</TextLink> })}
          </Paragraph>
        ) : null}
        <Aside>
          {props.cancelBefore
            ? words.rich('changeFree', {
                moment: format.dateTime(props.cancelBefore),
                link: (text) => <TextLink href={props.manageUrl}>{text}</TextLink>,
              })
            : words.rich('change', {
                link: (text) => <TextLink href={props.manageUrl}>{text}</TextLink>,
              })}
        </Aside>
      </LetterFrame>
    ),
  }
}

const counterpartLabel = { client: 'professional', professional: 'client' } as const
