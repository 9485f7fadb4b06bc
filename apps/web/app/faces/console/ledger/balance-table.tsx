import type { CompanyLedger } from '@kara/credits/contracts'
import { useFormatter, useWords } from '@kara/language'
import { Table, TextLink } from '@kara/ui'
import { ledgerMessages } from '../ledger-messages.ts'
import { consolePaths } from '../paths.ts'

export interface BalanceTableProps {
  companyId: string
  balances: CompanyLedger['balances']
}

/** What everybody has, each under a code that leads to their movements and nowhere else. */
export function BalanceTable({ companyId, balances }: BalanceTableProps) {
  const words = useWords(ledgerMessages)
  const { credits } = useFormatter()
  const column = (key: 'available' | 'held' | 'spent' | 'expired') => ({
    key,
    header: words(key),
    align: 'end' as const,
    cell: (row: CompanyLedger['balances'][number]) => credits(row[`${key}Halves`]),
  })
  return (
    <Table
      caption={words('people')}
      columns={[
        {
          key: 'code',
          header: words('code'),
          isRowHeader: true,
          cell: ({ pseudonym }) => (
            <TextLink href={consolePaths.ledger(companyId, pseudonym)}>
              <code>{pseudonym}</code>
            </TextLink>
          ),
        },
        column('available'),
        column('held'),
        column('spent'),
        column('expired'),
      ]}
      rows={balances}
      rowKey={(row) => row.pseudonym}
      empty={<p className="text-ink-quiet">{words('noLines')}</p>}
    />
  )
}
