import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph, TextLink } from '../frame/parts.tsx'
import { hubPublished as en } from '../messages/en/hub-published.ts'
import { hubPublished as is } from '../messages/is/hub-published.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface HubPublishedProps {
  recipientName: string
  hubName: string
  hubUrl: string
  publishedAt: InstantLike
  timeZone: string
  /** How many professionals are listed. */
  professionalCount: number
  /** The hub's page in control. */
  controlUrl: string
}

export function hubPublished(props: HubPublishedProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
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
        <FactPanel
          lead={props.hubName}
          detail={words('professionals', { count: props.professionalCount })}
          facts={[
            { label: words('address'), value: new URL(props.hubUrl).host },
            { label: words('since'), value: format.dateTimeWithZone(props.publishedAt) },
          ]}
        />
        <Action href={props.hubUrl}>{words('action')}</Action>
        <Paragraph>
          {words.rich('next', { link: (text) => <TextLink href={props.controlUrl}>{text}</TextLink> })}
        </Paragraph>
        <Aside>{words('private')}</Aside>
      </LetterFrame>
    ),
  }
}
