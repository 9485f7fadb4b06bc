import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Section, Status, Table, TextLink } from '@kara/ui'
import type { ReactNode } from 'react'
import { en } from '../messages/books/en.ts'
import { is } from '../messages/books/is.ts'
import { consolePaths } from '../paths.ts'
import type { booksHealth } from './books-health.server.ts'

const messages = defineMessages(en, is)

export interface BooksHealthProps {
  books: Awaited<ReturnType<typeof booksHealth>>
  /** Of companies, by id. */
  names: Readonly<Record<string, string>>
}

interface BookRow {
  readonly key: string
  readonly what: ReactNode
  readonly lookedAt: string | null
  readonly state: ReactNode
}

/** Whether money and credits add up: what was compared, when, and every company whose ledger needs a look. */
export function BooksHealth({ books, names }: BooksHealthProps) {
  const words = useWords(messages)
  const { dateTimeWithZone } = useFormatter()
  return (
    <Section title={words('title')} description={words('description')}>
      <Table
        caption={words('title')}
        isCaptionHidden
        rows={useRows({ books, names })}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', header: words('what'), isRowHeader: true, cell: ({ what }) => what },
          {
            key: 'lookedAt',
            header: words('lastLook'),
            cell: ({ lookedAt }) => (lookedAt ? dateTimeWithZone(lookedAt, 'medium') : '–'),
          },
          { key: 'state', header: words('state'), cell: ({ state }) => state },
        ]}
      />
    </Section>
  )
}

function useRows({ books, names }: BooksHealthProps): BookRow[] {
  const words = useWords(messages)
  const { processor, ledgers } = books
  const { alarmed, unchecked } = ledgers
  const fine = <Status tone="positive">{words('fine')}</Status>
  // What nobody has looked at yet is neither well nor unwell.
  const never = <Status tone="neutral">{words('never')}</Status>
  const late = <Status tone="caution">{words('notLately')}</Status>
  const company = (companyId: string) => (
    <TextLink href={consolePaths.ledger(companyId)}>{names[companyId] ?? companyId}</TextLink>
  )
  const isAlarmed = new Set<string>(alarmed.map(({ companyId }) => companyId))
  const differences = <Status tone="critical">{words('differences', { count: processor.open })}</Status>
  const looked = (at: string | null) => (at === null ? never : fine)
  const compared = processor.isLate ? late : looked(processor.comparedAt)
  return [
    {
      key: 'processor',
      what: <TextLink href={consolePaths.comparison()}>{words('processor')}</TextLink>,
      lookedAt: processor.comparedAt,
      state: processor.open > 0 ? differences : compared,
    },
    {
      key: 'ledgers',
      what: <LedgersCount count={ledgers.ledgers} />,
      lookedAt: ledgers.oldestCheckAt,
      state:
        alarmed.length + unchecked.length === 0 ? (
          looked(ledgers.oldestCheckAt)
        ) : (
          <Status tone={alarmed.length > 0 ? 'critical' : 'caution'}>
            {words('notFine', { count: alarmed.length + unchecked.length })}
          </Status>
        ),
    },
    ...alarmed.map((row) => ({
      key: `alarmed ${row.companyId}`,
      what: company(row.companyId),
      lookedAt: row.checkedAt,
      state: <Alarms {...row} />,
    })),
    ...unchecked
      .filter(({ companyId }) => !isAlarmed.has(companyId))
      .map(({ companyId, checkedAt }) => ({
        key: `late ${companyId}`,
        what: company(companyId),
        lookedAt: checkedAt,
        state: late,
      })),
  ]
}

function LedgersCount({ count }: { count: number }) {
  const words = useWords(messages)
  return (
    <span className="flex flex-col">
      {words('ledgers')}
      <span className="font-normal text-ink-quiet text-sm">{words('ledgersCount', { count })}</span>
    </span>
  )
}

function Alarms({ alarms, since }: { alarms: number; since: string }) {
  const words = useWords(messages)
  const { dateTimeWithZone } = useFormatter()
  return (
    <span className="flex flex-col items-start gap-1">
      <Status tone="critical">{words('alarms', { count: alarms })}</Status>
      <span className="text-ink-quiet text-sm">
        {words('since', { when: dateTimeWithZone(since, 'medium') })}
      </span>
    </span>
  )
}
