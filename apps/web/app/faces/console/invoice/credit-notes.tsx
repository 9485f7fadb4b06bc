import type { WatchedInvoice } from '@kara/invoices/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Status, Table, TextLink } from '@kara/ui'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import { consolePaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** What took the invoice back, why, and what became of the money. */
export function CreditNotes({
  invoiceId,
  notes,
}: {
  invoiceId: string
  notes: WatchedInvoice['creditNotes']
}) {
  const words = useWords(messages)
  const { credits, date, money } = useFormatter()
  return (
    <Table
      caption={words('one.notes')}
      rows={notes}
      rowKey={({ id }) => id}
      empty={<p className="text-ink-quiet">{words('one.noNotes')}</p>}
      columns={[
        { key: 'number', header: words('number'), isRowHeader: true, cell: ({ number }) => number },
        { key: 'issued', header: words('issued'), cell: ({ issuedAt }) => date(issuedAt) },
        {
          key: 'credits',
          header: words('one.credits'),
          align: 'end',
          cell: (row) => credits(row.credits * 2),
        },
        {
          key: 'pool',
          header: words('one.takenBack'),
          align: 'end',
          cell: ({ takenBackHalves }) => credits(takenBackHalves),
        },
        { key: 'amount', header: words('amount'), align: 'end', cell: ({ total }) => money(total) },
        { key: 'reason', header: words('one.reason'), cell: ({ reason }) => reason },
        {
          key: 'money',
          header: words('one.state'),
          cell: (note) => (
            <span className="flex flex-col items-end gap-1 md:items-start">
              <Status tone={note.money === 'owed' ? 'caution' : 'neutral'}>
                {words(`one.money.${note.money}`, { day: note.paidBackAt ? date(note.paidBackAt) : '' })}
              </Status>
              {note.money === 'owed' ? (
                <TextLink href={consolePaths.invoice(invoiceId, note.id)}>
                  {words('one.paybackSubmit')}
                </TextLink>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  )
}
