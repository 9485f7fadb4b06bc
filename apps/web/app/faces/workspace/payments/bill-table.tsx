import { useFormatter, useWords } from '@kara/language'
import { Status, type StatusTone, Table, TextLink } from '@kara/ui'
import { workspacePaths } from '../paths.ts'
import { paymentMessages } from './payment-messages.ts'
import type { PracticeBill } from './practice-bills.server.ts'

const tones: Record<PracticeBill['state'], StatusTone> = {
  open: 'waiting',
  paid: 'positive',
  skipped: 'neutral',
  refunded: 'neutral',
}

/** How a bill stands, and where its money is when it goes back. */
export function BillState({ bill }: { bill: PracticeBill }) {
  const words = useWords(paymentMessages)
  const isMoving = bill.refund === 'waiting' || bill.refund === 'approved'
  if (bill.state === 'paid' && isMoving && bill.refund)
    return <Status tone="waiting">{words(`orders.${bill.refund}`)}</Status>
  return <Status tone={tones[bill.state]}>{words(`states.${bill.state}`)}</Status>
}

/** Bills in a list; each leads to where it is decided on. */
export function BillTable({ bills, caption }: { bills: readonly PracticeBill[]; caption: string }) {
  const words = useWords(paymentMessages)
  const format = useFormatter()
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={bills}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'session',
          header: words('session'),
          isRowHeader: true,
          cell: ({ id, sessionAt }) => (
            <TextLink href={workspacePaths.bill(id)}>{format.dateTimeWithZone(sessionAt, 'medium')}</TextLink>
          ),
        },
        { key: 'client', header: words('client'), cell: ({ client }) => client ?? words('formerClient') },
        {
          key: 'amount',
          header: words('amount'),
          align: 'end',
          cell: ({ amountMinor, currency }) => format.money({ amountMinor, currency }),
        },
        { key: 'state', header: words('state'), cell: (bill) => <BillState bill={bill} /> },
      ]}
    />
  )
}
