import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Card, Notice } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { en } from '../messages/outcome/en.ts'
import { is } from '../messages/outcome/is.ts'

const messages = defineMessages(en, is)

interface ReportedAbsenceProps {
  mayReport: boolean
  /** Until when the professional answers; null: nothing was said. */
  answerBy: string | null
}

/** A client to whom nobody came says so, or takes it back. */
export function ReportedAbsence({ mayReport, answerBy }: ReportedAbsenceProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const isBusy = useNavigation().formData !== undefined
  if (answerBy)
    return (
      <Notice
        title={words('reported.title')}
        actions={
          <Form method="post">
            <Button name="intent" value="take_back" busy={isBusy} busyLabel={words('appeal.busy')}>
              {words('reported.takeBack')}
            </Button>
          </Form>
        }
      >
        {words('reported.text', { until: format.dateTimeWithZone(answerBy, 'dayLong') })}
      </Notice>
    )
  if (!mayReport) return null
  return (
    <Card title={words('report.title')} description={words('report.text')} ground="sunken">
      <Form method="post">
        <Button name="intent" value="report" busy={isBusy} busyLabel={words('appeal.busy')}>
          {words('report.submit')}
        </Button>
      </Form>
    </Card>
  )
}
