import { useFormatter, useWords } from '@kara/language'
import type { OwnKey } from '@kara/own-key'
import { Card, Notice, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { useMemo } from 'react'
import { ownKeyMessages } from '../own-key/own-key-messages.ts'
import { workspacePaths } from '../paths.ts'
import { Amendments } from './amendments.tsx'
import { bareCarrier, sealedCarrier } from './carrier.ts'
import { NoteEditor } from './note-editor.tsx'
import { noteMessages } from './note-messages.ts'
import type { loader } from './page.server.ts'
import { TakeAway } from './take-away.tsx'
import { UnderOwnKey } from './under-own-key.tsx'

/** What the page's note says, to read or to go on with: bare, under its author's own key, or erased. */
export function NoteText() {
  const { note, lock } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  if (note.text === null && !note.sealed) {
    return <Notice title={words('erased.title')}>{words('erased.text')}</Notice>
  }
  return (
    <>
      {lock ? (
        <UnderOwnKey lock={lock}>{(text, key) => <OpenText text={text} ownKey={key} />}</UnderOwnKey>
      ) : (
        <OpenText text={note.text ?? ''} ownKey={null} />
      )}
      {note.state === 'locked' ? <Amendments /> : null}
    </>
  )
}

/** The text as it can be read now, to go on with while it is a draft. */
function OpenText({ text, ownKey }: { text: string; ownKey: OwnKey | null }) {
  const { note, lock } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const own = useWords(ownKeyMessages)
  const format = useFormatter()
  if (note.state === 'draft' && (!lock || lock.isPresent)) return <Draft text={text} ownKey={ownKey} />
  const when = format.dateTimeWithZone(note.createdAt, 'day')
  return (
    <>
      {note.state === 'draft' ? (
        <Notice>
          {own('ended.note')} <TextLink href={workspacePaths.ownKey()}>{own('ended.moveLink')}</TextLink>
        </Notice>
      ) : null}
      <Card>
        <p className="max-w-prose whitespace-pre-wrap leading-relaxed">{text}</p>
      </Card>
      <TakeAway title={words('notes.written', { when })} text={text} />
    </>
  )
}

function Draft({ text, ownKey }: { text: string; ownKey: OwnKey | null }) {
  const { note, templates } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const { id: noteId, personId } = note
  const carrier = useMemo(
    () => (ownKey ? sealedCarrier(ownKey, { noteId, personId }) : bareCarrier),
    [ownKey, noteId, personId],
  )
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
      <NoteEditor key={`${note.id} ${text.length}`} note={{ ...note, text }} carrier={carrier} />
    </>
  )
}
