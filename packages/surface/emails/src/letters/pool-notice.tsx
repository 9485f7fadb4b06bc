import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { poolNotice as en } from '../messages/en/pool-notice.ts'
import { poolNotice as is } from '../messages/is/pool-notice.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface PoolNoticeProps {
  recipientName: string
  matter: keyof Omit<typeof en, 'action' | 'reason'>
  /** The credits of the company in control. */
  creditsUrl: string
}

/** Says no number and no moment: either could point at the person whose claim or ask it was. */
export function poolNotice(props: PoolNoticeProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { matter } = props
  return {
    subject: words(`${matter}.title`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words(`${matter}.preview`)}
        title={words(`${matter}.title`)}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words(`${matter}.what`)}</Paragraph>
        <Action href={props.creditsUrl}>{words('action')}</Action>
        <Aside>{words(`${matter}.private`)}</Aside>
      </LetterFrame>
    ),
  }
}
