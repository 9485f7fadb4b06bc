import { defineMessages, formatter, type Locale, type MoneyLike, translator } from '@kara/language'
import { payStatement as en } from './messages/en/pay-statement.ts'
import { payStatement as is } from './messages/is/pay-statement.ts'
import { type Sheet, writtenNationalId } from './sheet.ts'

const messages = defineMessages(en, is)

/** A month of a professional's earnings from one payer; names no client and no day. */
export interface PayStatementProps {
  readonly number: string
  /** ISO 8601 instant. */
  readonly issuedAt: string
  readonly timeZone: string
  readonly payee: {
    readonly name: string
    readonly nationalId: string
    readonly address: string
    readonly taxNumber: string
  }
  /** Null: clients who paid by card. */
  readonly payerName: string | null
  /** First day, ISO date. */
  readonly month: string
  readonly lines: readonly PayStatementLine[]
  readonly total: MoneyLike
  readonly taxMinor: number
  readonly check: { readonly code: string; readonly url: string }
}

interface PayStatementLine {
  readonly what: string
  readonly minutes: number
  readonly outcome: 'completed' | 'late_cancelled' | 'client_no_show' | 'reversed' | 'refunded'
  readonly shareHundredths: number
  readonly sessions: number
  readonly amountMinor: number
}

export function toPayStatementSheet(props: PayStatementProps, locale: Locale): Sheet {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const { payee, payerName, total, taxMinor, lines } = props
  const money = (amountMinor: number) => format.money({ ...total, amountMinor })
  const sessions = lines
    .filter(({ outcome }) => outcome !== 'reversed' && outcome !== 'refunded')
    .reduce((sum, line) => sum + line.sessions, 0)
  const howOf = ({ outcome, shareHundredths, sessions }: PayStatementLine) => {
    const share =
      shareHundredths < 10_000 ? words('share', { share: format.percent(shareHundredths / 10_000) }) : ''
    return `${words(`outcomes.${outcome}`)}${share} · ${words('times', { count: sessions })}`
  }
  return {
    locale,
    title: words(payerName === null ? 'titleClients' : 'title'),
    facts: [
      [words('number'), props.number],
      [words('issued'), format.date(props.issuedAt)],
      [words('month'), format.month(`${props.month}T12:00:00Z`)],
    ],
    parties: [
      {
        label: words('payee'),
        name: payee.name,
        lines: [
          payee.nationalId && words('nationalId', { id: writtenNationalId(payee.nationalId) }),
          payee.address,
          payee.taxNumber && words('taxNumber', { number: payee.taxNumber }),
        ].filter(Boolean),
      },
      { label: words('payer'), name: payerName ?? words('clients'), lines: [] },
    ],
    columns: [words('what'), words('how'), words('amount')],
    rows: lines.map((line) => [
      `${line.what}, ${format.duration(line.minutes)}`,
      howOf(line),
      money(line.amountMinor),
    ]),
    totals: [
      { label: words('sessions'), amount: format.number(sessions) },
      { label: words(taxMinor === 0 ? 'taxExempt' : 'tax'), amount: money(taxMinor) },
      { label: words('total'), amount: format.money(total), isStrong: true },
    ],
    notes: [words(payerName === null ? 'noteClients' : 'note')],
    check: { text: words('check'), ...props.check },
  }
}
