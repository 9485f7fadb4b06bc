import { useWords } from '@kara/language'
import { Card } from '@kara/ui'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { ScaleForm } from '../../../care/scale-form.tsx'
import { measures } from './measures.ts'
import type { action, loader } from './page.server.ts'
import { wellbeingMessages } from './wellbeing-messages.ts'

/** The questions of a measure; what was chosen stands when one is missing. */
export function CheckForm() {
  const { measure } = useLoaderData<typeof loader>()
  const words = useWords(wellbeingMessages)
  const { questions, choices } = measures[measure]
  const refused = useActionData<typeof action>()
  const typed = refused && 'answers' in refused ? refused.answers : []
  const isBusy = useNavigation().formData?.get('intent') === 'check'
  return (
    <Card title={words(`measures.${measure}.ask`)}>
      <ScaleForm
        questions={questions.map((name, at) => ({
          name,
          legend: words(`questions.${name}`),
          typed: typed[at] ?? '',
        }))}
        choices={choices.map(({ value, word }) => ({ value, label: words(`answers.${word}`) }))}
        problem={refused ? words(`measures.${measure}.missing`) : null}
        submit={{ label: words('submit'), intent: 'check', isBusy, busyLabel: words('busy') }}
      />
    </Card>
  )
}
