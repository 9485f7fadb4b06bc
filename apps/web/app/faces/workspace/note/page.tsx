import { useFormatter, useWords } from '@kara/language'
import {
  Button,
  Card,
  DefinitionList,
  Disclosure,
  Notice,
  PageHeader,
  PageStack,
  SplitView,
  Status,
  TextLink,
} from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { Lock } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { Amendments } from './amendments.tsx'
import { NoteEditor } from './note-editor.tsx'
import { noteMessages } from './note-messages.ts'
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
      <SplitView aside={<Aside />}>{shown ? <ShownVersion /> : <Text />}</SplitView>
    </PageStack>
  )
}

function Text() {
  const { note, templates } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  if (note.text === null) return <Notice title={words('erased.title')}>{words('erased.text')}</Notice>
  if (note.state === 'locked') {
    return (
      <>
        <Card>
          <p className="max-w-prose whitespace-pre-wrap leading-relaxed">{note.text}</p>
        </Card>
        <Amendments />
      </>
    )
  }
  return (
    <>
      {templates.length > 0 ? (
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <span className="text-ink-quiet">{words('editor.begin')}:</span>
          {templates.map(({ id, name }) => (
            <TextLink key={id} href={workspacePaths.note(note.id, { template: id })}>
              {name}
            </TextLink>
          ))}
        </p>
      ) : null}
      <NoteEditor key={`${note.id} ${note.text.length}`} note={{ ...note, text: note.text }} />
      <LockNote />
    </>
  )
}

function LockNote() {
  const { note } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  if (note.revision === 0) return null
  return (
    <Disclosure summary={words('lock.open')}>
      <Form method="post" action={workspacePaths.note(note.id)} className="flex flex-col gap-3">
        <input type="hidden" name="revision" value={note.revision} />
        <p className="text-sm">{words('lock.effect')}</p>
        <div>
          <Button name="intent" value="lock" icon={Lock}>
            {words('lock.confirm')}
          </Button>
        </div>
      </Form>
    </Disclosure>
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
