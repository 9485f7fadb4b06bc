import { feedbackQuestions } from '@kara/feedback/contracts'
import { useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, EmptyState, LineChart, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { MessagesSquare } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { feedbackMessages } from './feedback-messages.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(feedbackMessages)

/** What five clients at a time say of their sessions. */
export default function FeedbackPage() {
  const { blocks } = useLoaderData<typeof loader>()
  const words = useWords(feedbackMessages)
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('lead')} />
      {blocks.length === 0 ? (
        <EmptyState icon={MessagesSquare} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      ) : (
        <>
          <Newest />
          {blocks.length > 1 ? <Trends /> : null}
        </>
      )}
    </PageStack>
  )
}

function Newest() {
  const { blocks } = useLoaderData<typeof loader>()
  const words = useWords(feedbackMessages)
  const format = useFormatter()
  const [newest, before] = [blocks.at(-1), blocks.at(-2)]
  if (!newest) return null
  return (
    <Card title={words('newest')}>
      <DefinitionList
        items={feedbackQuestions.map((question) => ({
          term: words(`questions.${question}`),
          value: (
            <>
              <strong>{words('of', { value: format.number(newest[question]) })}</strong>
              {before ? (
                <span className="block text-ink-quiet text-sm">
                  {words('before', { value: format.number(before[question]) })}
                </span>
              ) : null}
            </>
          ),
        }))}
      />
    </Card>
  )
}

function Trends() {
  const { blocks } = useLoaderData<typeof loader>()
  const words = useWords(feedbackMessages)
  const format = useFormatter()
  return feedbackQuestions.map((question) => (
    <Card key={question}>
      <LineChart
        title={words(`questions.${question}`)}
        description={words('trendText', { question: words(`questions.${question}`) })}
        pointHeader={words('point')}
        valueHeader={words('average')}
        formatTick={format.number}
        highest={5}
        points={blocks.map((block) => ({
          label: words('group', { number: format.number(block.block) }),
          value: block[question],
          valueLabel: format.number(block[question]),
        }))}
      />
    </Card>
  ))
}
