import {
  capitalised,
  defineMessages,
  type Formatter,
  formatter,
  type Locale,
  type MoneyLike,
  type Translator,
  translator,
} from '@kara/language'
import { paymentDocument as en } from './messages/en/payment-document.ts'
import { paymentDocument as is } from './messages/is/payment-document.ts'
import { type Sheet, type SheetParty, writtenNationalId } from './sheet.ts'

const messages = defineMessages(en, is)
type Words = Translator<typeof en>

export interface DocumentParty {
  readonly name: string
  readonly nationalId: string | null
  readonly address: string
  readonly taxNumber: string
}

/** One session, with what was paid for it. */
export interface DocumentLine {
  readonly what: string
  readonly minutes: number
  /** ISO 8601 instant. */
  readonly at: string
  readonly price: MoneyLike
}

/** A receipt, what takes it back, or several of them in one for a union or an insurer. */
export interface PaymentDocumentProps {
  readonly kind: 'receipt' | 'credit_note' | 'confirmation'
  readonly number: string
  /** ISO 8601 instants. */
  readonly issuedAt: string
  readonly timeZone: string
  readonly seller: DocumentParty
  readonly buyer: DocumentParty
  readonly lines: readonly DocumentLine[]
  readonly total: MoneyLike
  /** The tax inside the total; `rate` is 0.24. Null: the service is exempt. */
  readonly tax: { readonly amount: MoneyLike; readonly rate: number } | null
  /** Credits that somebody else gave, in halves; the name only when the buyer wants it there. */
  readonly sponsored: { readonly halves: number; readonly name: string | null } | null
  readonly paidWith: string | null
  /** The card took nothing back: the money went by a transfer. */
  readonly isByTransfer?: boolean
  /** The number of the receipt that this takes back. */
  readonly corrects: string | null
  /** ISO dates, of a confirmation. */
  readonly period: { readonly from: string; readonly to: string } | null
  readonly check: { readonly code: string; readonly url: string }
}

export function toPaymentSheet(props: PaymentDocumentProps, locale: Locale): Sheet {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const { kind, lines, total } = props
  return {
    locale,
    title: words(`title.${kind}`),
    facts: [
      [words('number'), props.number],
      [words('issued'), format.date(props.issuedAt)],
      ...(props.period
        ? ([[words('period'), `${format.day(props.period.from)} – ${format.day(props.period.to)}`]] as const)
        : []),
    ],
    parties: [partyOf(words, words('seller'), props.seller), partyOf(words, words('buyer'), props.buyer)],
    columns: [words('what'), words('when'), words('amount')],
    rows: lines.map((line) => [
      `${line.what}, ${format.duration(line.minutes)}`,
      capitalised(format.dateTimeWithZone(line.at, 'medium')),
      format.money(line.price),
    ]),
    totals: [
      { label: words('sessions'), amount: format.number(lines.length) },
      props.tax
        ? {
            label: words('tax', { rate: format.percent(props.tax.rate) }),
            amount: format.money(props.tax.amount),
          }
        : { label: words('taxExempt'), amount: format.money({ ...total, amountMinor: 0 }) },
      { label: words(`total.${kind}`), amount: format.money(total), isStrong: true },
    ],
    notes: notesOf(props, words, format),
    check: { text: words('check'), ...props.check },
  }
}

function partyOf(words: Words, label: string, party: DocumentParty): SheetParty {
  const lines = [
    party.nationalId ? words('nationalId', { id: writtenNationalId(party.nationalId) }) : '',
    party.address,
    party.taxNumber ? words('taxNumber', { number: party.taxNumber }) : '',
  ]
  return { label, name: party.name, lines: lines.filter(Boolean) }
}

function notesOf(props: PaymentDocumentProps, words: Words, format: Formatter): string[] {
  const { sponsored, paidWith, corrects } = props
  const credits = sponsored ? format.credits(sponsored.halves, { case: 'accusative' }) : ''
  return [
    corrects ? words('corrects', { number: corrects }) : '',
    sponsored?.name ? words('sponsoredBy', { credits, name: sponsored.name }) : '',
    sponsored && !sponsored.name ? words('sponsored', { credits }) : '',
    paidWith ? words(props.kind === 'credit_note' ? 'returnsTo' : 'paidWith', { card: paidWith }) : '',
    props.isByTransfer ? words('returnedByTransfer') : '',
    props.tax ? '' : words('exemption'),
  ].filter(Boolean)
}
