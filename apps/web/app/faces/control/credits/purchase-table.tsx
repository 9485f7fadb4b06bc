import type { PoolPurchase } from '@kara/credits/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { EmptyState, Status, type StatusTone, Table } from '@kara/ui'
import { en } from '../messages/credits/en.ts'
import { is } from '../messages/credits/is.ts'

const messages = defineMessages(en, is)
const tones: Record<PoolPurchase['state'] | 'credited', StatusTone> = {
  pending: 'waiting',
  funded: 'positive',
  failed: 'critical',
  credited: 'neutral',
}

/** What the company bought, and what of it was taken back, newest first as it comes. */
export function PurchaseTable({ purchases }: { purchases: readonly PoolPurchase[] }) {
  const words = useWords(messages)
  const { credits, date } = useFormatter()
  const credited = {
    key: 'credited',
    header: words('credited'),
    align: 'end' as const,
    cell: ({ creditedHalves }: PoolPurchase) => (creditedHalves > 0 ? credits(creditedHalves) : '–'),
  }
  return (
    <Table
      caption={words('purchases')}
      columns={[
        { key: 'date', header: words('date'), isRowHeader: true, cell: (row) => date(row.createdAt) },
        { key: 'credits', header: words('amount'), align: 'end', cell: (row) => credits(row.amountHalves) },
        ...(purchases.some(({ creditedHalves }) => creditedHalves > 0) ? [credited] : []),
        { key: 'funding', header: words('paidBy'), cell: (row) => words(`funding.${row.funding}`) },
        { key: 'po', header: words('poNumber'), cell: (row) => row.poNumber || '–' },
        {
          key: 'state',
          header: words('stateHead'),
          cell: (row) => <Status tone={tones[stateOf(row)]}>{words(`state.${stateOf(row)}`)}</Status>,
        },
      ]}
      rows={purchases}
      rowKey={(row) => row.id}
      empty={<EmptyState title={words('noPurchases')}>{words('noPurchasesWhy')}</EmptyState>}
    />
  )
}

/** A purchase of which all was taken back is not in the pool any more. */
function stateOf({ state, amountHalves, creditedHalves }: PoolPurchase) {
  return creditedHalves === amountHalves ? 'credited' : state
}
