import { useFormatter, useWords } from '@kara/language'
import { EmptyState, PageHeader, PageStack, Section, Status, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { HeartPulse } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { consolePaths } from '../paths.ts'
import { signInMessages } from '../sign-in-messages.ts'
import { Announcement } from './announcement.tsx'
import { BooksHealth } from './books-health.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(signInMessages, 'health.title')

export type HealthRow = ReturnType<typeof useLoaderData<typeof loader>>['connections'][number]

/** How every connection is doing that people sign in through, and what support says about it. */
export default function HealthPage() {
  const { connections, names, books, hours, days } = useLoaderData<typeof loader>()
  const words = useWords(signInMessages)
  const { number } = useFormatter()
  return (
    <PageStack>
      <PageHeader title={words('health.title')} />
      <Section
        title={words('health.signIns')}
        description={words('health.description', { hours: number(hours), days: number(days) })}
      >
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <TextLink href={consolePaths.directories()}>{words('directories.all')}</TextLink>
          <TextLink href={consolePaths.logouts()}>{words('logouts.all')}</TextLink>
        </p>
        <Table
          caption={words('health.signIns')}
          isCaptionHidden
          rows={connections}
          rowKey={({ connectionId }) => connectionId}
          empty={
            <EmptyState icon={HeartPulse} title={words('health.none')}>
              {words('health.noneText')}
            </EmptyState>
          }
          columns={[
            {
              key: 'company',
              header: words('health.company'),
              isRowHeader: true,
              cell: ({ companyId, label }) => (
                <span className="flex flex-col">
                  <TextLink href={consolePaths.company(companyId)}>{names[companyId] ?? companyId}</TextLink>
                  <span className="font-normal text-ink-quiet text-sm">{label}</span>
                </span>
              ),
            },
            { key: 'now', header: words('health.rate'), cell: (row) => <Rate {...row.now} /> },
            { key: 'norm', header: words('health.norm'), cell: (row) => <Rate {...row.norm} /> },
            { key: 'concerns', header: words('health.concerns'), cell: (row) => <Concerns row={row} /> },
            { key: 'incident', header: words('health.incident'), cell: (row) => <Announcement row={row} /> },
          ]}
        />
      </Section>
      <BooksHealth books={books} names={names} />
    </PageStack>
  )
}

function Rate({ succeeded, failed }: { succeeded: number; failed: number }) {
  const words = useWords(signInMessages)
  const { percent, number } = useFormatter()
  const all = succeeded + failed
  if (all === 0) return <span className="text-ink-quiet">{words('health.nobody')}</span>
  return words('health.of', { share: percent(failed / all), all: number(all) })
}

function Concerns({ row }: { row: HealthRow }) {
  const words = useWords(signInMessages)
  const { number, dateTime } = useFormatter()
  const { alertSince } = row
  const concerns = row.concerns.filter((concern) => !alertSince || concern !== 'failing')
  if (row.concerns.length === 0 && !alertSince) return <Status tone="positive">{words('health.fine')}</Status>
  const days = number(Math.max(0, row.certificateDays ?? 0))
  return (
    <span className="flex flex-col items-end gap-1 md:items-start">
      {alertSince ? (
        <>
          <Status tone="critical">{words('health.concern.failing')}</Status>
          <span className="text-ink-quiet text-sm">
            {words('health.alertSince', { when: dateTime(alertSince) })}
          </span>
        </>
      ) : null}
      {concerns.map((concern) => (
        <Status
          key={concern}
          tone={concern === 'failing' || concern === 'certificate_ended' ? 'critical' : 'caution'}
        >
          {words(`health.concern.${concern}`, { days })}
        </Status>
      ))}
    </span>
  )
}
