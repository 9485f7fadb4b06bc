import type { CreditAdjustment } from '@kara/credits/contracts'
import { useFormatter, useWords } from '@kara/language'
import { Table } from '@kara/ui'
import { ledgerMessages } from '../ledger-messages.ts'
import { SecondPerson } from '../second-person.tsx'

type Adjustment = Omit<CreditAdjustment, 'requestedBy'> & { readonly isOwn: boolean }

const toneOf = { waiting: 'waiting', applied: 'positive', declined: 'neutral' } as const

/** What support corrected, and what waits for a second person. */
export function AdjustmentTable({ adjustments }: { adjustments: readonly Adjustment[] }) {
  const words = useWords(ledgerMessages)
  const { credits, dateTime } = useFormatter()
  return (
    <Table
      caption={words('corrections')}
      columns={[
        {
          key: 'at',
          header: words('at'),
          isRowHeader: true,
          cell: (row) => dateTime(row.requestedAt, 'medium'),
        },
        {
          key: 'of',
          header: words('code'),
          cell: (row) => (row.pseudonym ? <code>{row.pseudonym}</code> : words('poolItself')),
        },
        {
          key: 'amount',
          header: words('amount'),
          align: 'end',
          cell: (row) => credits(row.amountHalves, { signed: true }),
        },
        { key: 'reason', header: words('reason'), cell: (row) => row.reason },
        {
          key: 'state',
          header: words('state'),
          cell: (row) => (
            <SecondPerson
              tone={toneOf[row.decision ?? 'waiting']}
              state={words(`states.${row.decision ?? 'waiting'}`)}
              waiting={
                row.decision
                  ? undefined
                  : { idName: 'adjustmentId', id: row.id, isOwn: row.isOwn, yes: 'applied' }
              }
              words={{ own: words('own'), yes: words('apply'), no: words('decline') }}
            />
          ),
        },
      ]}
      rows={adjustments}
      rowKey={(row) => row.id}
    />
  )
}
