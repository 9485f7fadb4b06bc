import { useFormatter, useWords } from '@kara/language'
import { Button, Notice } from '@kara/ui'
import { Form } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { sessionMessages } from './session-messages.ts'
import type { SessionView } from './session-view.server.ts'

interface UndoMoveProps {
  session: SessionView
  /** Where the answer to a button is shown. */
  back: string
}

/** The way back, while nobody was told. */
export function UndoMove({ session, back }: UndoMoveProps) {
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
