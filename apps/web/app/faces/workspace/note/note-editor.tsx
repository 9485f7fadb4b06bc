import { useFormatter, useWords } from '@kara/language'
import { limits } from '@kara/notes/contracts'
import { Button, ButtonLink, Card, Field, Notice, TextArea } from '@kara/ui'
import { Form } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { type SaveState, useAutosave } from './autosave.ts'
import type { Carrier } from './carrier.ts'
import { LockNote } from './lock-note.tsx'
import { noteMessages } from './note-messages.ts'

interface NoteEditorProps {
  note: { readonly id: string; readonly revision: number; readonly text: string }
  carrier: Carrier
}

/** The text of a draft, which saves by itself; without script it has its button. Then the lock of what is saved. */
export function NoteEditor({ note, carrier }: NoteEditorProps) {
  const words = useWords(noteMessages)
  const { state, value, change, save, insist, revision } = useAutosave({
    url: workspacePaths.noteText(note.id),
    noteId: note.id,
    revision: note.revision,
    text: note.text,
    carrier,
  })
  const isSaved = state.kind === 'saved' || state.kind === 'untouched'
  return (
    <>
      <Card>
        <Form
          method="post"
          action={workspacePaths.note(note.id)}
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <input type="hidden" name="intent" value="save" />
          <input type="hidden" name="revision" value={revision} />
          <Field label={words('editor.label')} id="note-text">
            <TextArea
              name="text"
              rows={14}
              className="max-h-none min-h-72! text-base leading-relaxed"
              maxLength={limits.noteCharactersMax}
              value={value}
              onChange={(event) => change(event.currentTarget.value)}
            />
          </Field>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p role="status" className="min-w-0 text-ink-quiet text-sm">
              <SaveWords state={state} />
            </p>
            <Button variant="secondary" size="small">
              {words('editor.save')}
            </Button>
          </div>
        </Form>
        {state.kind === 'changed' ? (
          <Notice
            tone="caution"
            isLive
            title={words('editor.changedTitle')}
            actions={
              <>
                <Button type="button" size="small" onClick={insist}>
                  {words('editor.keepMine')}
                </Button>
                <ButtonLink
                  as="a"
                  size="small"
                  variant="quiet"
                  href={workspacePaths.note(note.id)}
                  target="_blank"
                >
                  {words('editor.showOther')}
                </ButtonLink>
              </>
            }
          >
            {words('editor.changed')}
          </Notice>
        ) : null}
      </Card>
      <LockNote noteId={note.id} revision={revision} isSaved={isSaved} />
    </>
  )
}

function SaveWords({ state }: { state: SaveState }) {
  const words = useWords(noteMessages)
  const format = useFormatter()
  switch (state.kind) {
    case 'saved':
      return words('editor.state.saved', { time: format.time(state.at) })
    case 'refused':
      return <span className="text-critical">{state.sentence}</span>
    case 'changed':
      return words('editor.state.waiting')
    default:
      return words(`editor.state.${state.kind}`)
  }
}
