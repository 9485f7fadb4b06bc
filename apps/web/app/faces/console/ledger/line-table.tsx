import type { LedgerLine } from '@kara/credits/contracts'
import { useFormatter, useWords } from '@kara/language'
import { Table } from '@kara/ui'
import { ledgerMessages } from '../ledger-messages.ts'
import { en } from '../messages/ledger/en.ts'

const accounts = ['source', 'pool', 'allowance', 'held', 'spent', 'expired'] as const
const reasons = Object.keys(en.reasons) as (keyof typeof en.reasons)[]
const authors = ['admin', 'person', 'worker', 'support', 'professional', 'anonymous'] as const

/** The movements, newest first: from where to where, and who did it. */
export function LineTable({ lines }: { lines: readonly LedgerLine[] }) {
  const words = useWords(ledgerMessages)
  const { credits, dateTime } = useFormatter()
  const account = (kind: string) => {
    const known = accounts.find((one) => one === kind)
    return known ? words(`accounts.${known}`) : kind
  }
  // A reason that has no words yet is shown as the ledger keeps it.
  const why = (reason: string) => {
    const known = reasons.find((one) => one === reason)
    return known ? words(`reasons.${known}`) : reason
  }
  const author = (kind: string) => {
    const known = authors.find((one) => one === kind)
    return known ? words(`authors.${known}`) : kind
  }
  return (
    <Table
      caption={words('lines')}
      columns={[
        {
          key: 'at',
          header: words('at'),
          isRowHeader: true,
          cell: (row) => dateTime(row.occurredAt, 'medium'),
        },
        { key: 'code', header: words('code'), cell: (row) => <code>{row.pseudonym ?? '–'}</code> },
        {
          key: 'what',
          header: words('what'),
          cell: (row) => (
            <span className="flex flex-col md:text-left">
              <span>{words(`kinds.${row.kind}`)}</span>
              <span className="text-ink-quiet text-sm">{why(row.reason)}</span>
            </span>
          ),
        },
        { key: 'from', header: words('from'), cell: (row) => account(row.fromKind) },
        { key: 'to', header: words('to'), cell: (row) => account(row.toKind) },
        { key: 'author', header: words('author'), cell: (row) => author(row.authorKind) },
        { key: 'amount', header: words('amount'), align: 'end', cell: (row) => credits(row.amountHalves) },
      ]}
      rows={lines}
      rowKey={(row) => row.id}
      empty={<p className="text-ink-quiet">{words('noLines')}</p>}
    />
  )
}
