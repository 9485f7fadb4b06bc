import type { CreditGrant } from '@kara/credits/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Table } from '@kara/ui'
import { en } from '../messages/grant-credits/en.ts'
import { is } from '../messages/grant-credits/is.ts'

const messages = defineMessages(en, is)

/** What was granted beside the rules, newest first as it comes. Who has it stands nowhere on this side. */
export function GrantTable({ grants }: { grants: readonly CreditGrant[] }) {
  const words = useWords(messages)
  const { credits, date, day } = useFormatter()
  return (
    <Table
      caption={words('table')}
      columns={[
        { key: 'day', header: words('day'), isRowHeader: true, cell: (row) => date(row.createdAt) },
        { key: 'who', header: words('who'), cell: (row) => words(`audience.${row.audience}`) },
        { key: 'amount', header: words('amount'), align: 'end', cell: (row) => credits(row.amountHalves) },
        { key: 'until', header: words('usableUntil'), cell: (row) => day(row.lastDay) },
        { key: 'note', header: words('note'), cell: (row) => row.note || '–' },
      ]}
      rows={grants}
      rowKey={(row) => row.id}
    />
  )
}
