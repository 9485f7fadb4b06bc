import { useFormatter, useWords } from '@kara/language'
import type { NoteEntry } from '@kara/notes/contracts'
import { Button, ButtonLink, Card, EmptyState, Section, Status, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { FileText, FolderDown, KeyRound, NotebookPen } from 'lucide-react'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'
import { recordMessages } from '../record/record-messages.ts'

interface NoteListProps {
  personId: string
  notes: readonly NoteEntry[]
  /** Session → its start. */
  startOf: ReadonlyMap<string, string>
}

/** The notes about a client by date, amendments under what they amend; what they say opens on a page of its own. */
export function NoteList({ personId, notes, startOf }: NoteListProps) {
  const words = useWords(noteMessages)
  const record = useWords(recordMessages)
  const first = notes.filter(({ amendsId }) => amendsId === null).toReversed()
  const amendments = (id: string) => notes.filter(({ amendsId }) => amendsId === id)
  return (
    <Section
      title={words('notes.title')}
      description={words('notes.lead')}
      aside={
        <>
          <ButtonLink variant="quiet" icon={FileText} href={workspacePaths.noteTemplates()}>
            {words('notes.templates')}
          </ButtonLink>
          <ButtonLink variant="quiet" icon={KeyRound} href={workspacePaths.ownKey()}>
            {words('notes.ownKey')}
          </ButtonLink>
          <ButtonLink variant="quiet" icon={FolderDown} href={workspacePaths.record(personId)}>
            {record('link')}
          </ButtonLink>
          <StartNote personId={personId} />
        </>
      }
    >
      {first.length === 0 ? (
        <EmptyState icon={NotebookPen} title={words('notes.none')}>
          {words('notes.noneText')}
        </EmptyState>
      ) : (
        <Card>
          <ul className="-my-2 flex flex-col divide-y divide-line">
            {first.map((note) => (
              <li key={note.id} className="flex flex-col gap-2 py-3">
                <Entry note={note} startOf={startOf} />
                {amendments(note.id).map((amendment) => (
                  <div key={amendment.id} className="ml-5 border-line border-l pl-4">
                    <Entry note={amendment} startOf={startOf} />
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  )
}

function Entry({ note, startOf }: { note: NoteEntry; startOf: NoteListProps['startOf'] }) {
  const words = useWords(noteMessages)
  const format = useFormatter()
  const when = format.dateTimeWithZone(note.createdAt, 'day')
  const startsAt = note.sessionId ? startOf.get(note.sessionId) : null
  const state = note.state === 'locked' ? 'locked' : note.revision === 0 ? 'empty' : 'draft'
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <span>
        <TextLink href={workspacePaths.note(note.id)}>
          {words(note.amendsId ? 'notes.amendment' : 'notes.written', { when })}
        </TextLink>
        {startsAt ? (
          <span className="block text-ink-quiet text-sm">
            {words('notes.forSession', { when: format.dateTime(startsAt, 'day') })}
          </span>
        ) : null}
      </span>
      <Status tone={state === 'locked' ? 'positive' : 'neutral'}>{words(`notes.${state}`)}</Status>
    </div>
  )
}

/** Begins a note, for a session where one is named. */
export function StartNote({ personId, sessionId }: { personId: string; sessionId?: string }) {
  const words = useWords(noteMessages)
  return (
    <Form method="post" action={workspacePaths.client(personId)}>
      {sessionId ? <input type="hidden" name="sessionId" value={sessionId} /> : null}
      <Button name="intent" value="start" variant={sessionId ? 'secondary' : 'primary'} icon={NotebookPen}>
        {words('notes.start')}
      </Button>
    </Form>
  )
}
