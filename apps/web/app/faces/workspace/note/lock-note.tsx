import { useWords } from '@kara/language'
import { Button, Disclosure } from '@kara/ui'
import { Form } from '@remix-run/react'
import { Lock } from 'lucide-react'
import { workspacePaths } from '../paths.ts'
import { noteMessages } from './note-messages.ts'

interface LockNoteProps {
  noteId: string
  /** What the server has by now, which is what is locked. */
  revision: number
  /** Whether the server has what stands in the box. */
  isSaved: boolean
}

/** Locks a draft for good, once something of it is saved and nothing is on its way. */
export function LockNote({ noteId, revision, isSaved }: LockNoteProps) {
  const words = useWords(noteMessages)
  if (revision === 0) return null
  return (
    <Disclosure summary={words('lock.open')}>
      <Form method="post" action={workspacePaths.note(noteId)} className="flex flex-col gap-3">
        <input type="hidden" name="revision" value={revision} />
        <p className="text-sm">{words('lock.effect')}</p>
        <div>
          <Button
            name="intent"
            value="lock"
            icon={Lock}
            disabledReason={isSaved ? undefined : words('lock.notSaved')}
          >
            {words('lock.confirm')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
