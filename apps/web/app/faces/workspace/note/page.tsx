import { useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, PageHeader, PageStack, SplitView, Status, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { noteMessages } from './note-messages.ts'
import { NoteText } from './note-text.tsx'
import type { loader } from './page.server.ts'
import { ShownVersion, Versions } from './versions.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(noteMessages)

/** One note: written here, read here, locked here. */
export default function NotePage() {
  const { note, clientName, shown } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const format = useFormatter()
  const when = format.dateTimeWithZone(note.createdAt, 'day')
  return (
    <PageStack>
      <PageHeader
        back={{ href: workspacePaths.client(note.personId), label: clientName ?? words('nobody') }}
        title={words(note.amendsId ? 'notes.amendment' : 'notes.written', { when })}
        status={note.lockedAt ? <Status tone="positive">{words('notes.locked')}</Status> : null}
      />
      <SplitView aside={<Aside />}>{shown ? <ShownVersion /> : <NoteText />}</SplitView>
    </PageStack>
  )
}

function Aside() {
  const { note, sessionAt, amended } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const format = useFormatter()
  const facts = [
    ...(sessionAt
      ? [{ term: words('client.sessions'), value: format.dateTimeWithZone(sessionAt, 'day') }]
      : []),
    ...(note.lockedAt
      ? [{ term: words('notes.locked'), value: format.dateTimeWithZone(note.lockedAt, 'day') }]
      : []),
  ]
  return (
    <div className="flex flex-col gap-4">
      {facts.length > 0 ? (
        <Card ground="sunken">
          <DefinitionList items={facts} />
        </Card>
      ) : null}
      {amended ? (
        <TextLink href={workspacePaths.note(amended.id)}>
          {words('amend.of', { when: format.dateTimeWithZone(amended.createdAt, 'day') })}
        </TextLink>
      ) : null}
      <Versions />
    </div>
  )
}
