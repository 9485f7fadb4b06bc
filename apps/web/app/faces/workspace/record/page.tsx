import { useWords } from '@kara/language'
import { Card, Notice, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { recordMessages } from './record-messages.ts'
import { TakeRecordAlong } from './take-record-along.tsx'

export { loader } from './page.server.ts'

export const meta = pageTitle(recordMessages)

/** Everything that a professional keeps about one client, as a file for their own archive. */
export default function RecordPage() {
  const { client, sessions, bills, notes } = useLoaderData<typeof loader>()
  const words = useWords(recordMessages)
  const nobody = useWords(noteMessages)('nobody')
  const parts = [
    words('what.sessions', { count: sessions.length }),
    words('what.bills', { count: bills.length }),
    words('what.notes', { count: notes }),
    words('what.words'),
  ]
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.client(client.personId), label: client.name ?? nobody }}
        title={words('title')}
        description={words('lead')}
      />
      <Card title={words('what.title')}>
        <ul className="flex list-disc flex-col gap-1 pl-4">
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p className="text-ink-quiet text-sm">{words('what.not')}</p>
      </Card>
      <noscript>
        <Notice tone="caution" title={words('noScript.title')}>
          {words('noScript.text')}
        </Notice>
      </noscript>
      <TakeRecordAlong />
    </PageStack>
  )
}
