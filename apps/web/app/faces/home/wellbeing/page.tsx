import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Disclosure, Notice, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { WellbeingTrend } from '../../../care/wellbeing-trend.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { homePaths } from '../paths.ts'
import { CheckForm } from './check-form.tsx'
import type { loader } from './page.server.ts'
import { Shares } from './shares.tsx'
import { wellbeingMessages } from './wellbeing-messages.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(wellbeingMessages)

/** From where on WHO-5 takes low spirits into account. */
const lowScoreMax = 50
/** Answers in every country in which hubs are. */
const emergencyNumber = '112'

/** Five questions every two weeks, how the answers went, and who sees that. */
export default function WellbeingPage() {
  const { checks, nextAt } = useLoaderData<typeof loader>()
  const words = useWords(wellbeingMessages)
  const format = useFormatter()
  const latest = checks.at(-1)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.sessions(), label: words('back') }}
        title={words('title')}
        description={words('lead')}
      />
      {latest && latest.score <= lowScoreMax ? (
        <Notice tone="caution" title={words('low')}>
          {words('lowText', { number: emergencyNumber })}
        </Notice>
      ) : null}
      {nextAt ? <Notice>{words('next', { when: format.date(nextAt, 'full') })}</Notice> : <CheckForm />}
      {checks.length > 0 ? (
        <Card title={words('trend')}>
          <WellbeingTrend checks={checks} />
          <Disclosure summary={words('delete')}>
            <Form method="post" className="flex flex-col items-start gap-3">
              <p className="text-sm">{words('deleteText')}</p>
              <Button variant="critical" name="intent" value="delete">
                {words('delete')}
              </Button>
            </Form>
          </Disclosure>
        </Card>
      ) : null}
      <Shares />
    </PageStack>
  )
}
