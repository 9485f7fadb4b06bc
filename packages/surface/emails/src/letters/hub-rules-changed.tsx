import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, FactPanel, Paragraph } from '../frame/parts.tsx'
import { hubRulesChanged as en } from '../messages/en/hub-rules-changed.ts'
import { hubRulesChanged as is } from '../messages/is/hub-rules-changed.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface HubRulesChangedProps {
  recipientName: string
  hubName: string
  /** What is another rule now, with the one before it. */
  changes: readonly { readonly name: keyof typeof en.names; readonly was: number; readonly is: number }[]
  hubUrl: string
}

/** To a professional: one of their hubs books under other rules. */
export function hubRulesChanged(props: HubRulesChangedProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const value = (name: keyof typeof en.names, count: number) => words(`values.${name}`, { count })
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
        <FactPanel
          lead={props.hubName}
          facts={props.changes.map(({ name, was, is: now }) => ({
            label: words(`names.${name}`),
            value: words('was', { now: value(name, now), before: value(name, was) }),
          }))}
        />
        <Paragraph>{words('keeps')}</Paragraph>
        <Action href={props.hubUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
