import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, FactPanel, Paragraph } from '../frame/parts.tsx'
import { domainProof as en } from '../messages/en/domain-proof.ts'
import { domainProof as is } from '../messages/is/domain-proof.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface DomainProofProps {
  recipientName: string
  domain: string
  /** The record is not there any more; or it did not come back in time, and the domain counts no more. */
  stage: 'missing' | 'lost'
  /** The record to put back: its name and its value. */
  txtHost: string
  txtValue: string
  since: InstantLike
  /** Of a record that is missing: when the domain stops counting. */
  endsAt: InstantLike
  timeZone: string
  /** The page about the company's domains in control. */
  domainsUrl: string
  supportUrl: string
}

/** May be forwarded to IT as it stands, so it says nothing of what people sign in to. */
export function domainProof(props: DomainProofProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { date } = formatter(locale, props.timeZone)
  const { stage, domain } = props
  const values = { domain, since: date(props.since, 'long'), until: date(props.endsAt, 'long') }
  return {
    subject: words(`subject.${stage}`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words(`preview.${stage}`)}
        title={words(`subject.${stage}`)}
        recipientName={props.recipientName}
        reason={words('reason')}
        supportUrl={props.supportUrl}
      >
        <Paragraph>{words(`what.${stage}`, values)}</Paragraph>
        <Paragraph>{words(`next.${stage}`, values)}</Paragraph>
        <FactPanel
          lead={words('record')}
          facts={[
            { label: words('name'), value: props.txtHost },
            { label: words('value'), value: props.txtValue },
          ]}
        />
        <Action href={props.domainsUrl}>{words('action')}</Action>
        <Aside>{words('forward')}</Aside>
      </LetterFrame>
    ),
  }
}
