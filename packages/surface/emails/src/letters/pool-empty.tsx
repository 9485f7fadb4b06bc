import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { poolEmpty as en } from '../messages/en/pool-empty.ts'
import { poolEmpty as is } from '../messages/is/pool-empty.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface PoolEmptyProps {
  recipientName: string
  /** The credits of the company in control. */
  creditsUrl: string
}

/** Says no number and no moment: either could point at the person whose claim found the pool empty. */
export function poolEmpty(props: PoolEmptyProps, locale: Locale): Letter {
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
      >
        <Paragraph>{words('what')}</Paragraph>
        <Action href={props.creditsUrl}>{words('action')}</Action>
        <Aside>{words('private')}</Aside>
      </LetterFrame>
    ),
  }
}
