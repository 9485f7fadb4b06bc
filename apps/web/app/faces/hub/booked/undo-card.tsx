import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Card, Countdown } from '@kara/ui'
import { Form, useNavigation, useRevalidator } from '@remix-run/react'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** The few minutes in which a booking can be taken back without a trace. */
export function UndoCard({ sessionId, until, now }: { sessionId: string; until: string; now: string }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { revalidate } = useRevalidator()
  const { formAction } = useNavigation()
  const action = hubPaths.undo(sessionId)
  return (
    <Card title={words('undo.title')} description={words('undo.text')} ground="sunken">
      <div className="flex flex-wrap items-center gap-4">
        <Countdown
          endsAtMs={Date.parse(until)}
          nowMs={Date.parse(now)}
          endedLabel={words('undo.ended')}
          onEnd={revalidate}
          format={({ minutes, seconds }) =>
            seconds === null
              ? words('undo.inMinutes', { minutes })
              : words('undo.withSeconds', { left: format.countdown(minutes * 60 + seconds) })
          }
        />
        <Form method="post" action={action}>
          <Button busy={formAction === action} busyLabel={words('undo.busy')}>
            {words('undo.submit')}
          </Button>
        </Form>
      </div>
    </Card>
  )
}
