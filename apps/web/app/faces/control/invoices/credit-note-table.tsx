import type { CreditNote } from '@kara/invoices/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Status, Table, TextLink } from '@kara/ui'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** What took invoices back, each with its file and with what became of the money. */
export function CreditNoteTable({
  creditNotes,
  companyId,
}: {
  creditNotes: readonly CreditNote[]
  companyId: string
}) {
  const words = useWords(messages)
  const { credits, date, money } = useFormatter()
  return (
    <Table
      caption={words('creditNotes')}
      columns={[
        {
          key: 'number',
          header: words('number'),
          isRowHeader: true,
          cell: ({ id, number }) => (
            <TextLink href={controlPaths.creditNoteFile(companyId, id)} download>
              {number}
            </TextLink>
          ),
        },
        { key: 'corrects', header: words('corrects'), cell: ({ corrects }) => corrects },
        { key: 'issued', header: words('issued'), cell: ({ issuedAt }) => date(issuedAt) },
        { key: 'credits', header: words('credits'), align: 'end', cell: (row) => credits(row.credits * 2) },
        {
          key: 'pool',
          header: words('fromPool'),
          align: 'end',
          cell: ({ takenBackHalves }) => credits(takenBackHalves),
        },
        { key: 'total', header: words('amount'), align: 'end', cell: ({ total }) => money(total) },
        {
          key: 'money',
          header: words('stateHead'),
          cell: (note) => (
            <Status tone={note.money === 'owed' ? 'waiting' : 'neutral'}>
              {words(`money.${note.money}`, { day: note.paidBackAt ? date(note.paidBackAt) : '' })}
            </Status>
          ),
        },
      ]}
      rows={creditNotes}
      rowKey={({ id }) => id}
    />
  )
}
