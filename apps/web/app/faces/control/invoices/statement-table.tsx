import type { Statement } from '@kara/invoices/contracts'
import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Table } from '@kara/ui'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'

const messages = defineMessages(en, is)

/** A year by month, from the first in which there is something, and the year in its last row. */
export function StatementTable({ statement }: { statement: Statement }) {
  const words = useWords(messages)
  const { money, month, number } = useFormatter()
  const first = statement.months.findIndex(({ invoices, owed }) => invoices > 0 || owed.amountMinor > 0)
  const rows = [
    ...statement.months
      .slice(first)
      .map((row) => ({ ...row, name: capitalised(month(`${row.month}T12:00:00Z`)) })),
    { ...statement.total, month: 'total', name: words('total', { year: String(statement.year) }) },
  ]
  return (
    <Table
      caption={words('statement', { year: String(statement.year) })}
      columns={[
        { key: 'month', header: words('month'), isRowHeader: true, cell: ({ name }) => name },
        { key: 'count', header: words('count'), align: 'end', cell: (row) => number(row.invoices) },
        { key: 'credits', header: words('credits'), align: 'end', cell: (row) => number(row.credits) },
        { key: 'invoiced', header: words('invoiced'), align: 'end', cell: (row) => money(row.invoiced) },
        ...(statement.total.credited.amountMinor > 0
          ? [
              {
                key: 'credited',
                header: words('credited'),
                align: 'end' as const,
                cell: (row: (typeof rows)[number]) => money(row.credited),
              },
            ]
          : []),
        { key: 'paid', header: words('paid'), align: 'end', cell: (row) => money(row.paid) },
        { key: 'owed', header: words('owed'), align: 'end', cell: (row) => money(row.owed) },
      ]}
      rows={rows}
      rowKey={(row) => row.month}
    />
  )
}
