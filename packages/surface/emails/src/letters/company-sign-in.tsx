import { defineMessages, formatter, type InstantLike, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph, TextLink } from '../frame/parts.tsx'
import { companySignIn as en } from '../messages/en/company-sign-in.ts'
import { companySignIn as is } from '../messages/is/company-sign-in.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface CompanySignInProps {
  recipientName: string
  /** What the company calls its connection: "Entra ID". */
  connection: string
  matter:
    | 'certificate_ending'
    | 'change_proposed'
    | 'metadata_unreadable'
    | 'break_glass'
    | 'trouble_announced'
    | 'sign_in_shut'
  /** Of a certificate that ends: how many days before, and when; of trouble, since when. */
  days: number
  endsAt: InstantLike
  timeZone: string
  /** The page about the company's sign-in in control. */
  signInUrl: string
  /** The way past it, for owners, while it is out of order. */
  ownerSignInUrl: string
  supportUrl: string
}

/** May be forwarded to IT as it stands, so it says nothing of what people sign in to. */
export function companySignIn(props: CompanySignInProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { date, number } = formatter(locale, props.timeZone)
  const { matter, connection } = props
  const subject =
    matter === 'certificate_ending'
      ? words(props.days === 1 ? 'endsTomorrow' : 'ends', { days: number(props.days) })
      : words(`subject.${matter}`)
  const values = { connection, date: date(props.endsAt, 'long') }
  return {
    subject,
    body: (
      <LetterFrame
        locale={locale}
        preview={words(`preview.${matter}`)}
        title={subject}
        recipientName={props.recipientName}
        reason={words('reason')}
        supportUrl={props.supportUrl}
      >
        <Paragraph>{words(`what.${matter}`, values)}</Paragraph>
        <Paragraph>{words(`next.${matter}`)}</Paragraph>
        <Action href={props.signInUrl}>{words('action')}</Action>
        {matter === 'sign_in_shut' ? (
          <Paragraph>
            <TextLink href={props.ownerSignInUrl}>{words('owner')}</TextLink>
          </Paragraph>
        ) : null}
        <Aside>{words('forward')}</Aside>
      </LetterFrame>
    ),
  }
}
