import { useFormatter, useWords } from '@kara/language'
import { type OwnKey, sealText } from '@kara/own-key'
import { Button, ButtonLink, Card, Notice, TextLink } from '@kara/ui'
import { Form, useLoaderData, useSubmit } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { noteMessages } from './note-messages.ts'
import type { loader } from './page.server.ts'
import { UnderOwnKey } from './under-own-key.tsx'

/** Every sitting at a note, newest first. */
export function Versions() {
  const { note, shown } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const format = useFormatter()
  if (note.versions.length < 2) return null
  const newest = note.versions[0]?.number
  return (
    <Card title={words('versions.title')} description={words('versions.lead')}>
      <ol className="flex flex-col gap-2">
        {note.versions.map(({ number, savedAt }) => (
          <li key={number} className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
            <TextLink
              href={workspacePaths.note(note.id, number === newest ? {} : { version: String(number) })}
              aria-current={(shown?.number ?? newest) === number ? 'true' : undefined}
            >
              {words('versions.entry', { number: String(number) })}
            </TextLink>
            <span className="text-ink-quiet tabular-nums">
              {number === newest ? words('versions.newest') : format.dateTimeWithZone(savedAt, 'day')}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** An earlier text, to read and perhaps to take up again. */
export function ShownVersion() {
  const { note, lock } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  if (lock && (note.sealed || note.text !== null)) {
    return <UnderOwnKey lock={lock}>{(text, key) => <Earlier text={text} ownKey={key} />}</UnderOwnKey>
  }
  return <Earlier text={note.text ?? words('erased.title')} ownKey={null} />
}

function Earlier({ text, ownKey }: { text: string; ownKey: OwnKey | null }) {
  const { note, shown, lock } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const format = useFormatter()
  if (!shown) return null
  const saved = { number: String(shown.number), when: format.dateTimeWithZone(shown.savedAt, 'day') }
  return (
    <>
      <Notice
        actions={
          <>
            <ButtonLink size="small" href={workspacePaths.note(note.id)}>
              {words('versions.back')}
            </ButtonLink>
            {note.state === 'draft' && !ownKey && note.text !== null ? <Reuse number={shown.number} /> : null}
            {note.state === 'draft' && ownKey && lock?.isPresent ? (
              <ReuseSealed text={text} ownKey={ownKey} />
            ) : null}
          </>
        }
      >
        {words('versions.shown', saved)}
      </Notice>
      <Card ground="sunken">
        <p className="max-w-prose whitespace-pre-wrap leading-relaxed">{text}</p>
      </Card>
    </>
  )
}

function Reuse({ number }: { number: number }) {
  const { note } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  return (
    <Form method="post" action={workspacePaths.note(note.id)}>
      <input type="hidden" name="revision" value={note.revision} />
      <input type="hidden" name="version" value={number} />
      <Button size="small" variant="quiet" name="intent" value="reuse">
        {words('versions.reuse')}
      </Button>
    </Form>
  )
}

/** The same under the author's own key: the earlier text is sealed anew, in this browser. */
function ReuseSealed({ text, ownKey }: { text: string; ownKey: OwnKey }) {
  const { note } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const submit = useSubmit()
  const reuse = async () => {
    const sealed = await sealText(ownKey, { noteId: note.id, personId: note.personId }, text)
    submit(
      { intent: 'reuse_sealed', revision: note.revision, sealed: JSON.stringify(sealed) },
      { method: 'post', action: workspacePaths.note(note.id) },
    )
  }
  return (
    <Button type="button" size="small" variant="quiet" onClick={reuse}>
      {words('versions.reuse')}
    </Button>
  )
}
