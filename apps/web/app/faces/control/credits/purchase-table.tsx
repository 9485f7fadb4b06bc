import type { PoolPurchase } from '@kara/credits/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { EmptyState, Status, Table } from '@kara/ui'
import { en } from '../messages/credits/en.ts'
import { is } from '../messages/credits/is.ts'

const messages = defineMessages(en, is)
const toneOf = { pending: 'waiting', funded: 'positive', failed: 'critical' } as const

/** What the company bought, newest first as it comes. */
export function PurchaseTable({ purchases }: { purchases: readonly PoolPurchase[] }) {
  const words = useWords(messages)
  const { credits, date } = useFormatter()
  return (
    <Table
      caption={words('purchases')}
      columns={[
        { key: 'date', header: words('date'), isRowHeader: true, cell: (row) => date(row.createdAt) },
        { key: 'credits', header: words('amount'), align: 'end', cell: (row) => credits(row.amountHalves) },
        { key: 'funding', header: words('paidBy'), cell: (row) => words(`funding.${row.funding}`) },
        { key: 'po', header: words('poNumber'), cell: (row) => row.poNumber || '–' },
        {
          key: 'state',
          header: words('stateHead'),
          cell: (row) => <Status tone={toneOf[row.state]}>{words(`state.${row.state}`)}</Status>,
        },
      ]}
      rows={purchases}
      rowKey={(row) => row.id}
      empty={<EmptyState title={words('noPurchases')}>{words('noPurchasesWhy')}</EmptyState>}
    />
  )
}
