import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { listingRemoved as en } from '../messages/en/listing-removed.ts'
import { listingRemoved as is } from '../messages/is/listing-removed.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface ListingRemovedProps {
  recipientName: string
  hubName: string
  hubUrl: string
}

/** To a professional: a company took them out of its hub. */
export function listingRemoved(props: ListingRemovedProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('subject')}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words('what', { hub: props.hubName })}</Paragraph>
        <Paragraph>{words('keeps')}</Paragraph>
        <Paragraph>{words('clients')}</Paragraph>
        <Action href={props.hubUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
