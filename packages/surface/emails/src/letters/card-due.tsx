import { defineMessages, formatter, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { cardDue as en } from '../messages/en/card-due.ts'
import { cardDue as is } from '../messages/is/card-due.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface CardDueProps {
  recipientName: string
  professionalName: string
  /** ISO 8601 instant. */
  startsAt: string
  timeZone: string
  cardsUrl: string
  noticesUrl: string
}

/** To a private client: a card is wanted before the first session. The subject names neither of them. */
export function cardDue(props: CardDueProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const when = formatter(locale, props.timeZone).dateTimeWithZone(props.startsAt)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason')}
        noticesUrl={props.noticesUrl}
      >
        <Paragraph>{words('what', { name: props.professionalName, when })}</Paragraph>
        <Action href={props.cardsUrl}>{words('action')}</Action>
        <Aside>{words('nothing')}</Aside>
      </LetterFrame>
    ),
  }
}
