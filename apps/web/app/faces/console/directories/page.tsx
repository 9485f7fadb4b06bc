import { useFormatter, useWords } from '@kara/language'
import { EmptyState, PageHeader, PageStack, Status, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { FolderSync } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { consolePaths } from '../paths.ts'
import { signInMessages } from '../sign-in-messages.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(signInMessages, 'directories.title')

type Row = ReturnType<typeof useLoaderData<typeof loader>>['directories'][number]

const tones = { turned_away: 'critical', silent: 'caution', heard: 'positive' } as const

/** How the directories are getting on that tell us who works where; never whom they told us of. */
export default function DirectoriesPage() {
  const { directories, names, companyId } = useLoaderData<typeof loader>()
  const words = useWords(signInMessages)
  const { number } = useFormatter()
  const back = companyId
    ? { href: consolePaths.company(companyId), label: names[companyId] ?? words('health.company') }
    : { href: consolePaths.health(), label: words('health.title') }
  return (
    <PageStack>
      <PageHeader
        back={back}
        title={words('directories.title')}
        description={words('directories.description')}
      />
      <Table
        caption={words('directories.title')}
        isCaptionHidden
        rows={directories}
        rowKey={({ directoryId }) => directoryId}
        empty={
          <EmptyState icon={FolderSync} title={words('directories.none')}>
            {words('directories.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'company',
            header: words('health.company'),
            isRowHeader: true,
            cell: (row) => (
              <span className="flex flex-col">
                <TextLink href={consolePaths.company(row.companyId)}>
                  {names[row.companyId] ?? row.companyId}
                </TextLink>
                <span className="font-normal text-ink-quiet text-sm">{row.label}</span>
              </span>
            ),
          },
          {
            key: 'state',
            header: words('directories.state'),
            cell: ({ state }) => <Status tone={tones[state]}>{words(`directories.states.${state}`)}</Status>,
          },
          { key: 'heard', header: words('directories.heard'), cell: (row) => <When at={row.heardAt} /> },
          {
            key: 'pushes',
            header: words('directories.pushes'),
            cell: (row) => (
              <span className="flex flex-col">
                {number(row.pushCount)}
                {row.pushedAt ? <When at={row.pushedAt} /> : null}
              </span>
            ),
          },
          { key: 'refused', header: words('directories.refused'), cell: (row) => <Refused row={row} /> },
          { key: 'token', header: words('directories.token'), cell: (row) => <When at={row.tokenMadeAt} /> },
        ]}
      />
    </PageStack>
  )
}

function When({ at }: { at: string | null }) {
  const words = useWords(signInMessages)
  const format = useFormatter()
  return (
    <span className="text-ink-quiet text-sm">
      {at ? format.dateTimeWithZone(at, 'medium') : words('directories.never')}
    </span>
  )
}

function Refused({ row }: { row: Row }) {
  const words = useWords(signInMessages)
  if (row.refusedFor === null) return <span className="text-ink-quiet">{words('directories.notOnce')}</span>
  return (
    <span className="flex flex-col">
      <span>{words(`directories.refusals.${row.refusedFor}`)}</span>
      <When at={row.refusedAt} />
      <span className="text-ink-quiet text-sm">
        {words('directories.times', { count: row.refusalCount })}
      </span>
    </span>
  )
}
