import {
  defineMessages,
  formatter,
  type Locale,
  type MoneyLike,
  type Translator,
  translator,
} from '@kara/language'
import { invoice as en } from './messages/en/invoice.ts'
import { invoice as is } from './messages/is/invoice.ts'
import type { Sheet } from './sheet.ts'

const messages = defineMessages(en, is)

/** An invoice for credits: who sells, who buys, how many, until when it is paid. Names no person and no service. */
export interface InvoiceProps {
  readonly number: string
  /** ISO 8601 instant. */
  readonly issuedAt: string
  readonly timeZone: string
  readonly seller: InvoiceParty & { readonly name: string; readonly account: string }
  readonly buyer: InvoiceParty & { readonly legalName: string }
  readonly poNumber: string
  readonly credits: number
  readonly unitPrice: MoneyLike
  readonly total: MoneyLike
  readonly funding: 'invoice' | 'card'
  /** ISO date. */
  readonly dueOn: string
  readonly check: { readonly code: string; readonly url: string }
}

interface InvoiceParty {
  readonly registrationNumber: string
  readonly taxNumber: string
  readonly address: string
}

/** What takes an invoice back, wholly or in part. */
export interface InvoiceCreditNoteProps
  extends Pick<
    InvoiceProps,
    | 'number'
    | 'issuedAt'
    | 'timeZone'
    | 'seller'
    | 'buyer'
    | 'poNumber'
    | 'credits'
    | 'unitPrice'
    | 'total'
    | 'check'
  > {
  /** The number of the invoice. */
  readonly corrects: string
  /** The invoice had been paid, so its money goes back. */
  readonly isOwedBack: boolean
  /** What is left of the invoice. */
  readonly left: MoneyLike
}

export function toInvoiceSheet(props: InvoiceProps, locale: Locale): Sheet {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const { seller, total } = props
  const isPaid = props.funding === 'card'
  return {
    locale,
    title: words('title'),
    facts: [
      [words('number'), props.number],
      [words('issued'), format.date(props.issuedAt)],
      ...(isPaid ? [] : ([[words('due'), format.day(props.dueOn)]] as const)),
      ...(props.poNumber ? ([[words('poNumber'), props.poNumber]] as const) : []),
    ],
    parties: partiesOf(props, words),
    columns: [words('what'), words('unitPrice'), words('amount')],
    rows: [
      [
        words('credits', { credits: format.credits(props.credits * 2) }),
        format.money(props.unitPrice),
        format.money(total),
      ],
    ],
    totals: [
      { label: words('tax'), amount: format.money({ ...total, amountMinor: 0 }) },
      { label: words(isPaid ? 'paid' : 'toPay'), amount: format.money(total), isStrong: true },
    ],
    notes: [
      isPaid
        ? words('paidByCard')
        : words('transfer', { account: seller.account, number: props.number, day: format.day(props.dueOn) }),
      words('voucher'),
    ],
    check: { text: words('check'), ...props.check },
  }
}

export function toInvoiceCreditNoteSheet(props: InvoiceCreditNoteProps, locale: Locale): Sheet {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const { total, left, corrects, isOwedBack } = props
  return {
    locale,
    title: words('creditNote'),
    facts: [
      [words('number'), props.number],
      [words('issued'), format.date(props.issuedAt)],
      [words('corrects'), corrects],
      ...(props.poNumber ? ([[words('poNumber'), props.poNumber]] as const) : []),
    ],
    parties: partiesOf(props, words),
    columns: [words('what'), words('unitPrice'), words('amount')],
    rows: [
      [
        words('credits', { credits: format.credits(props.credits * 2) }),
        format.money(props.unitPrice),
        format.money(total),
      ],
    ],
    totals: [
      { label: words('tax'), amount: format.money({ ...total, amountMinor: 0 }) },
      { label: words('credited'), amount: format.money(total), isStrong: true },
    ],
    notes: [
      left.amountMinor > 0
        ? words('takesBackPart', { number: corrects, left: format.money(left) })
        : words('takesBack', { number: corrects }),
      words(isOwedBack ? 'owedBack' : 'lowers'),
      words('voucher'),
    ],
    check: { text: words('check'), ...props.check },
  }
}

function partiesOf(
  { seller, buyer }: Pick<InvoiceProps, 'seller' | 'buyer'>,
  words: Translator<typeof en>,
): Sheet['parties'] {
  const linesOf = ({ registrationNumber, taxNumber, address }: InvoiceParty) =>
    [
      registrationNumber && words('registrationNumber', { number: registrationNumber }),
      address,
      taxNumber && words('taxNumber', { number: taxNumber }),
    ].filter(Boolean)
  return [
    { label: words('seller'), name: seller.name, lines: linesOf(seller) },
    { label: words('buyer'), name: buyer.legalName, lines: linesOf(buyer) },
  ]
}
