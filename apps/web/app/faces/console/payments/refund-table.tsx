import { useFormatter, useWords } from '@kara/language'
import type { RefundOrder } from '@kara/payments/contracts'
import { Button, EmptyState, Status, type StatusTone, Table } from '@kara/ui'
import { Form } from '@remix-run/react'
import { Undo2 } from 'lucide-react'
import { paymentMessages } from '../payment-messages.ts'

type Order = Omit<RefundOrder, 'askedBy'> & { readonly isOwn: boolean }

const tones: Record<Order['state'], StatusTone> = {
  waiting: 'waiting',
  approved: 'waiting',
  declined: 'neutral',
  done: 'positive',
  failed: 'critical',
}

/** What goes back and what went, with the decision where one is waited for. */
export function RefundTable({ orders }: { orders: readonly Order[] }) {
  const words = useWords(paymentMessages)
  const format = useFormatter()
  return (
    <Table
      caption={words('refunds')}
      isCaptionHidden
      rows={orders}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={Undo2} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'at',
          header: words('at'),
          isRowHeader: true,
          cell: ({ askedAt }) => format.dateTimeWithZone(askedAt, 'medium'),
        },
        { key: 'reference', header: words('reference'), cell: ({ reference }) => <code>{reference}</code> },
        {
          key: 'amount',
          header: words('amount'),
          align: 'end',
          cell: ({ amountMinor, currency }) => format.money({ amountMinor, currency }),
        },
        {
          key: 'reason',
          header: words('reason'),
          cell: (order) => order.words || words(`reasons.${order.reason}`),
        },
        {
          key: 'state',
          header: words('state'),
          cell: (order) => (
            <span className="flex flex-col items-end gap-2 md:items-start">
              <Status tone={tones[order.state]}>{words(`states.${order.state}`)}</Status>
              {order.state === 'waiting' ? <Decision order={order} /> : null}
            </span>
          ),
        },
      ]}
    />
  )
}

function Decision({ order }: { order: Order }) {
  const words = useWords(paymentMessages)
  return (
    <Form method="post" className="flex flex-wrap items-center justify-end gap-2 md:justify-start">
      <input type="hidden" name="orderId" value={order.id} />
      {order.isOwn ? (
        <span className="text-ink-quiet text-sm">{words('own')}</span>
      ) : (
        <Button name="decision" value="approved" size="small">
          {words('approve')}
        </Button>
      )}
      <Button name="decision" value="declined" size="small" variant="quiet">
        {words('decline')}
      </Button>
    </Form>
  )
}
