import { useFormatter, useWords } from '@kara/language'
import { Button, Disclosure, Field, Notice, TextInput } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { sessionMessages } from './session-messages.ts'
import type { SessionView } from './session-view.server.ts'

interface MoveProps {
  session: SessionView
  /** Where the answer to a button is shown. */
  back: string
}

/** Another time for the same session. */
export function MoveForm({ session, back }: MoveProps) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('intent') === 'move'
  return (
    <Disclosure summary={words('move.open')}>
      <Form method="post" action={workspacePaths.session(session.id)} className="flex flex-col gap-3">
        <input type="hidden" name="back" value={back} />
        <p className="text-sm">{words('move.effect', { minutes: session.rules.undoMinutes })}</p>
        <Field label={words('move.at')} hint={words('move.zone', { zone: format.zoneName() })} required>
          <TextInput type="datetime-local" name="typed" min={session.now.slice(0, 16)} required />
        </Field>
        <div>
          <Button name="intent" value="move" busy={isBusy} busyLabel={words('move.busy')}>
            {words('move.submit')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}

/** The way back, while nobody was told. */
export function UndoMove({ session, back }: MoveProps) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const { undoMove } = session
  if (!undoMove) return null
  return (
    <Notice
      actions={
        <Form method="post" action={workspacePaths.session(session.id)}>
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="startsAt" value={undoMove.startsAt} />
          <Button name="intent" value="move">
            {words('move.undo', { when: format.dateTime(undoMove.startsAt) })}
          </Button>
        </Form>
      }
    >
      {words('move.undoText', { until: format.time(undoMove.until) })}
    </Notice>
  )
}
