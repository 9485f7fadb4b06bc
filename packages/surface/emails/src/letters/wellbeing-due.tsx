import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { wellbeingDue as en } from '../messages/en/wellbeing-due.ts'
import { wellbeingDue as is } from '../messages/is/wellbeing-due.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface WellbeingDueProps {
  recipientName: string
  checkUrl: string
  noticesUrl: string
}

/** To somebody whose next check says something new: once, and without a word about what the last one said. */
export function wellbeingDue(props: WellbeingDueProps, locale: Locale): Letter {
  const words = translator(locale, messages)
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
        <Paragraph>{words('what')}</Paragraph>
        <Action href={props.checkUrl}>{words('action')}</Action>
        <Aside>{words('own')}</Aside>
      </LetterFrame>
    ),
  }
}
