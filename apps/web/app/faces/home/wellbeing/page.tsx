import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Disclosure, Notice, PageHeader, PageStack, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { WellbeingTrend } from '../../../care/wellbeing-trend.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { homePaths } from '../paths.ts'
import { CheckForm } from './check-form.tsx'
import { measures } from './measures.ts'
import type { loader } from './page.server.ts'
import { Shares } from './shares.tsx'
import { wellbeingMessages } from './wellbeing-messages.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(wellbeingMessages)

/** Answers in every country in which hubs are. */
const emergencyNumber = '112'

/** A few questions about two weeks, how the answers went, and who sees that. */
export default function WellbeingPage() {
  const { measure, checks, nextAt } = useLoaderData<typeof loader>()
  const words = useWords(wellbeingMessages)
  const format = useFormatter()
  const latest = checks.at(-1)
  const { isHeavy, other } = measures[measure]
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.sessions(), label: words('back') }}
        title={words(`measures.${measure}.title`)}
        description={words(`measures.${measure}.lead`)}
      />
      {latest && isHeavy(latest.score) ? (
        <Notice tone="caution" title={words(`measures.${measure}.heavy`)}>
          {words('heavyText', { number: emergencyNumber })}
        </Notice>
      ) : null}
      {nextAt ? <Notice>{words('next', { when: format.date(nextAt, 'full') })}</Notice> : <CheckForm />}
      {checks.length > 0 ? (
        <Card title={words('trend')}>
          <WellbeingTrend measure={measure} checks={checks} />
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
      <TextLink href={measures[other].path()}>{words(`measures.${other}.link`)}</TextLink>
    </PageStack>
  )
}
