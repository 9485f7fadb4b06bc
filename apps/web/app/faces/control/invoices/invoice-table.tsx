import type { Invoice } from '@kara/invoices/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { EmptyState, Status, type StatusTone, Table, TextLink } from '@kara/ui'
import { FileText } from 'lucide-react'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)
const tones: Record<Invoice['state'], StatusTone> = {
  open: 'waiting',
  overdue: 'critical',
  paid: 'positive',
  credited: 'neutral',
}

/** Every invoice with its file, newest first as it comes. */
export function InvoiceTable({ invoices, companyId }: { invoices: readonly Invoice[]; companyId: string }) {
  const words = useWords(messages)
  const { credits, date, day, money } = useFormatter()
  const credited = {
    key: 'credited',
    header: words('credited'),
    align: 'end' as const,
    cell: ({ credited }: Invoice) => (credited.amountMinor > 0 ? money(credited) : '–'),
  }
  return (
    <Table
      caption={words('invoices')}
      columns={[
        {
          key: 'number',
          header: words('number'),
          isRowHeader: true,
          cell: ({ id, number }) => (
            <TextLink href={controlPaths.invoiceFile(companyId, id)} download>
              {number}
            </TextLink>
          ),
        },
        { key: 'issued', header: words('issued'), cell: ({ issuedAt }) => date(issuedAt) },
        { key: 'credits', header: words('credits'), align: 'end', cell: (row) => credits(row.credits * 2) },
        { key: 'po', header: words('poNumber'), cell: ({ poNumber }) => poNumber || '–' },
        { key: 'total', header: words('amount'), align: 'end', cell: ({ total }) => money(total) },
        ...(invoices.some(({ credited: { amountMinor } }) => amountMinor > 0) ? [credited] : []),
        { key: 'due', header: words('due'), cell: ({ dueOn }) => day(dueOn) },
        {
          key: 'state',
          header: words('stateHead'),
          cell: ({ state }) => <Status tone={tones[state]}>{words(`state.${state}`)}</Status>,
        },
      ]}
      rows={invoices}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={FileText} title={words('none')}>
          {words('noneWhy')}
        </EmptyState>
      }
    />
  )
}
