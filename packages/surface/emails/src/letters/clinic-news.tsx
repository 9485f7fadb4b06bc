import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, FactPanel, Paragraph } from '../frame/parts.tsx'
import { clinicNews as en } from '../messages/en/clinic-news.ts'
import { clinicNews as is } from '../messages/is/clinic-news.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface ClinicNewsProps {
  recipientName: string
  clinicName: string
  news:
    | 'joined'
    | 'declined'
    | 'left'
    | 'taken_off'
    | 'appointed'
    | 'closed'
    | 'desk_joined'
    | 'desk_left'
    | 'desk_declined'
    | 'desk_taken_off'
    | 'desk_closed'
  /** Whom it is about, or who did it; nobody is named to who sat at the desk. */
  name: string
  url: string
}

/** To somebody of a clinic: what became of a membership, or of the desk. */
export function clinicNews(props: ClinicNewsProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { news, name } = props
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`title.${news}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <FactPanel lead={props.clinicName} />
        <Paragraph>{words(`what.${news}`, { name })}</Paragraph>
        <Action href={props.url}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
