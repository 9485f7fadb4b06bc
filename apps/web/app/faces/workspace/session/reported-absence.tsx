import { useFormatter, useWords } from '@kara/language'
import { Button, Notice } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { sessionMessages } from './session-messages.ts'
import type { SessionView } from './session-view.server.ts'

interface ReportedProps {
  session: SessionView
  /** Where the answer to a button is shown. */
  back: string
}

/** The client of a session in person says that nobody came; the professional answers, or it counts as said. */
export function ReportedAbsence({ session, back }: ReportedProps) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('intent') === 'admit_absence'
  const { absenceAnswerBy } = session.outcome
  if (!absenceAnswerBy || session.state !== 'scheduled') return null
  return (
    <Notice
      tone="caution"
      title={words('reported.title')}
      actions={
        <Form method="post" action={workspacePaths.session(session.id)}>
          <input type="hidden" name="back" value={back} />
          <Button name="intent" value="admit_absence" busy={isBusy} busyLabel={words('missed.busy')}>
            {words('reported.admit')}
          </Button>
        </Form>
      }
    >
      {words('reported.text', { until: format.dateTimeWithZone(absenceAnswerBy, 'dayLong') })}
    </Notice>
  )
}
