import { useWords } from '@kara/language'
import { Button, Card, Notice, RadioGroup } from '@kara/ui'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import type { action } from './page.server.ts'
import { wellbeingMessages, wellbeingQuestions } from './wellbeing-messages.ts'

const answers = ['5', '4', '3', '2', '1', '0'] as const

/** The five questions; what was chosen stands when one is missing. */
export function CheckForm() {
  const words = useWords(wellbeingMessages)
  const refused = useActionData<typeof action>()
  const typed = refused && 'answers' in refused ? refused.answers : []
  const isBusy = useNavigation().formData?.get('intent') === 'check'
  return (
    <Card title={words('ask')}>
      <Form method="post" className="flex flex-col gap-6">
        {refused ? (
          <Notice tone="critical" isLive>
            {words('missing')}
          </Notice>
        ) : null}
        {wellbeingQuestions.map((question, at) => (
          <RadioGroup
            key={question}
            legend={words(`questions.${question}`)}
            name={question}
            required
            defaultValue={typed[at] ?? ''}
            choices={answers.map((value) => ({ value, label: words(`answers.${value}`) }))}
          />
        ))}
        <div>
          <Button variant="primary" name="intent" value="check" busy={isBusy} busyLabel={words('busy')}>
            {words('submit')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
