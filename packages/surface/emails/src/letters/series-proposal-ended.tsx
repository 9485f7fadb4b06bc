import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, FactPanel, Paragraph } from '../frame/parts.tsx'
import { seriesProposalEnded as en } from '../messages/en/series-proposal-ended.ts'
import { seriesProposalEnded as is } from '../messages/is/series-proposal-ended.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface SeriesProposalEndedProps {
  recipientName: string
  audience: 'client' | 'professional'
  counterpartName: string
  outcome: 'declined' | 'lapsed'
  url: string
}

/** To one of the two: nothing was booked of a series that was proposed. */
export function seriesProposalEnded(props: SeriesProposalEndedProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { outcome, audience } = props
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words(`title.${outcome}`)}
        recipientName={props.recipientName}
        reason={words(`reason.${audience}`)}
      >
        <FactPanel lead={props.counterpartName} />
        <Paragraph>{words(`what.${audience}`)}</Paragraph>
        <Action href={props.url}>{words(`action.${audience}`)}</Action>
      </LetterFrame>
    ),
  }
}
