import type { WaitingCredit } from '@kara/invoices/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Section, Table, TextLink } from '@kara/ui'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import { consolePaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** What a second person of support decides about, on the page of its invoice. */
export function WaitingCredits({ waiting }: { waiting: readonly (WaitingCredit & { company: string })[] }) {
  const words = useWords(messages)
  const { credits, dateTimeWithZone } = useFormatter()
  return (
    <Section title={words('waiting.title')}>
      <Table
        caption={words('waiting.title')}
        isCaptionHidden
        rows={waiting}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'invoice',
            header: words('invoice'),
            isRowHeader: true,
            cell: ({ invoiceId, invoiceNumber }) => (
              <TextLink href={consolePaths.invoice(invoiceId)}>{invoiceNumber}</TextLink>
            ),
          },
          { key: 'company', header: words('company'), cell: ({ company }) => company },
          {
            key: 'credits',
            header: words('one.credits'),
            align: 'end',
            cell: (row) => credits(row.credits * 2),
          },
          { key: 'reason', header: words('one.reason'), cell: ({ reason }) => reason },
          {
            key: 'askedAt',
            header: words('waiting.askedAt'),
            cell: ({ askedAt }) => dateTimeWithZone(askedAt, 'medium'),
          },
        ]}
      />
    </Section>
  )
}
