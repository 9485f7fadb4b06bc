import type { CreditAdjustment } from '@kara/credits/contracts'
import { useFormatter, useWords } from '@kara/language'
import { Button, Status, Table } from '@kara/ui'
import { Form } from '@remix-run/react'
import { ledgerMessages } from '../ledger-messages.ts'

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
            <span className="flex flex-col items-end gap-2 md:items-start">
              <Status tone={toneOf[row.decision ?? 'waiting']}>
                {words(`states.${row.decision ?? 'waiting'}`)}
              </Status>
              {row.decision ? null : <Decision adjustment={row} />}
            </span>
          ),
        },
      ]}
      rows={adjustments}
      rowKey={(row) => row.id}
    />
  )
}

function Decision({ adjustment }: { adjustment: Adjustment }) {
  const words = useWords(ledgerMessages)
  return (
    <Form method="post" className="flex flex-wrap items-center justify-end gap-2 md:justify-start">
      <input type="hidden" name="adjustmentId" value={adjustment.id} />
      {adjustment.isOwn ? (
        <span className="text-ink-quiet text-sm">{words('own')}</span>
      ) : (
        <Button name="decision" value="applied" size="small">
          {words('apply')}
        </Button>
      )}
      <Button name="decision" value="declined" size="small" variant="quiet">
        {words('decline')}
      </Button>
    </Form>
  )
}
