import { useWords } from '@kara/language'
import { Card } from '@kara/ui'
import { useActionData, useNavigation } from '@remix-run/react'
import { ScaleForm } from '../../../care/scale-form.tsx'
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
      <ScaleForm
        questions={wellbeingQuestions.map((name, at) => ({
          name,
          legend: words(`questions.${name}`),
          typed: typed[at] ?? '',
        }))}
        choices={answers.map((value) => ({ value, label: words(`answers.${value}`) }))}
        problem={refused ? words('missing') : null}
        submit={{ label: words('submit'), intent: 'check', isBusy, busyLabel: words('busy') }}
      />
    </Card>
  )
}
