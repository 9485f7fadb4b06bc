import { feedbackQuestions } from '@kara/feedback/contracts'
import { capitalised, useFormatter, useWords } from '@kara/language'
import { Card, PageHeader, PageStack } from '@kara/ui'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { ScaleForm } from '../../../../care/scale-form.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { homePaths } from '../../paths.ts'
import { feedbackMessages } from './feedback-messages.ts'
import type { action, loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(feedbackMessages)

const answers = ['5', '4', '3', '2', '1'] as const

/** Three answers about one session. */
export default function FeedbackPage() {
  const { sessionId, startsAt } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const typed: Readonly<Record<string, string>> = refused?.typed ?? {}
  const words = useWords(feedbackMessages)
  const format = useFormatter()
  const isBusy = useNavigation().state === 'submitting'
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.session(sessionId), label: words('back') }}
        title={words('title')}
        description={capitalised(format.dateTimeWithZone(startsAt, 'dayLong'))}
      />
      <Card description={words('lead')}>
        <ScaleForm
          questions={feedbackQuestions.map((name) => ({
            name,
            legend: words(`questions.${name}`),
            typed: typed[name] ?? '',
          }))}
          choices={answers.map((value) => ({ value, label: words(`answers.${value}`) }))}
          problem={refused ? words('missing') : null}
          submit={{ label: words('submit'), intent: 'give', isBusy, busyLabel: words('busy') }}
        />
      </Card>
    </PageStack>
  )
}
