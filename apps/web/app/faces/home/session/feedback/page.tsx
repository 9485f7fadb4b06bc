import { feedbackQuestions } from '@kara/feedback/contracts'
import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Notice, PageHeader, PageStack, RadioGroup } from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
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
        description={format.dateTimeWithZone(startsAt, 'dayLong')}
      />
      <Card description={words('lead')}>
        <Form method="post" className="flex flex-col gap-6">
          {refused ? (
            <Notice tone="critical" isLive>
              {words('missing')}
            </Notice>
          ) : null}
          {feedbackQuestions.map((question) => (
            <RadioGroup
              key={question}
              legend={words(`questions.${question}`)}
              name={question}
              required
              defaultValue={typed[question] ?? ''}
              choices={answers.map((value) => ({ value, label: words(`answers.${value}`) }))}
            />
          ))}
          <div>
            <Button variant="primary" type="submit" busy={isBusy} busyLabel={words('busy')}>
              {words('submit')}
            </Button>
          </div>
        </Form>
      </Card>
    </PageStack>
  )
}
