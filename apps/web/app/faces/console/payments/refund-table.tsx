import { useFormatter, useWords } from '@kara/language'
import type { RefundOrder } from '@kara/payments/contracts'
import { EmptyState, type StatusTone, Table, TextLink } from '@kara/ui'
import { Undo2 } from 'lucide-react'
import { consolePaths } from '../paths.ts'
import { paymentMessages } from '../payment-messages.ts'
import { SecondPerson } from '../second-person.tsx'

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
            <>
              <SecondPerson
                tone={tones[order.state]}
                state={words(`states.${order.state}`)}
                waiting={
                  order.state === 'waiting'
                    ? { idName: 'orderId', id: order.id, isOwn: order.isOwn, yes: 'approved' }
                    : undefined
                }
                words={{ own: words('own'), yes: words('approve'), no: words('decline') }}
              />
              {order.state === 'failed' ? (
                <span className="mt-1 block max-w-prose text-ink-quiet text-sm">
                  <WhatIsToDo order={order} />
                </span>
              ) : null}
              {order.transfer ? (
                <span className="mt-1 block text-ink-quiet text-sm">
                  {words('transfer.went', {
                    day: format.date(order.transfer.paidAt),
                    reference: order.transfer.reference,
                  })}
                </span>
              ) : null}
            </>
          ),
        },
      ]}
    />
  )
}

/** What a bank refused is given back another way, unless it was already. */
function WhatIsToDo({ order }: { order: Order }) {
  const words = useWords(paymentMessages)
  if (order.isMadeGood) return words('madeGood')
  return (
    <>
      {words('failedToDo')}{' '}
      <TextLink href={consolePaths.payments(order.id)}>{words('transfer.open')}</TextLink>
    </>
  )
}
