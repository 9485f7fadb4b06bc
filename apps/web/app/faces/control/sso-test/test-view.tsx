import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, EmptyState, Notice, PageHeader, PageStack } from '@kara/ui'
import { Form } from '@remix-run/react'
import { FlaskConical } from 'lucide-react'
import { en } from '../messages/sso-test/en.ts'
import { is } from '../messages/sso-test/is.ts'
import type { SetUpPlace } from '../paths.ts'
import type { loadTest } from './test.server.ts'
import { TestResult } from './test-result.tsx'

const messages = defineMessages(en, is)

export interface TestViewProps extends Awaited<ReturnType<typeof loadTest>> {
  place: SetUpPlace
  /** What may be done after a test that went through, where something may. */
  next: string | null
}

/** The newest test of a connection with its red and green list, and the way to test again. */
export function TestView({ label, report, startedAt, now, isOutdated, place, next }: TestViewProps) {
  const words = useWords(messages)
  const { relativeTime } = useFormatter()
  const again = (
    <Form method="post" reloadDocument>
      <Button variant={report?.outcome === 'succeeded' ? 'secondary' : 'primary'} icon={FlaskConical}>
        {words(report ? 'again' : 'start')}
      </Button>
    </Form>
  )
  return (
    <PageStack width="column">
      <PageHeader
        title={words('heading', { label })}
        description={words('description')}
        back={{ href: place.start, label: words('back') }}
        actions={report ? again : null}
      />
      {report === null || startedAt === null ? (
        <EmptyState icon={FlaskConical} title={words('none')} action={again}>
          {words('noneWhy')}
        </EmptyState>
      ) : (
        <>
          <p className="text-ink-quiet text-sm">
            {words('startedAt', { when: relativeTime(startedAt, now) })}
          </p>
          {isOutdated ? <Notice tone="caution">{words('outdated')}</Notice> : null}
          <TestResult report={report} isByLink={next === null} />
          {report.outcome === 'succeeded' && !isOutdated ? (
            <ButtonLink variant="primary" href={place.start} className="self-start">
              {next ?? words('back')}
            </ButtonLink>
          ) : null}
        </>
      )}
    </PageStack>
  )
}
