import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, EmptyState, Notice, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData, useParams } from '@remix-run/react'
import { FlaskConical } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/sso-test/en.ts'
import { is } from '../messages/sso-test/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { TestResult } from './test-result.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function SsoTestPage() {
  const { label, report, startedAt, now, isOutdated } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
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
        back={{ href: controlPaths.signIn(companyId), label: words('back') }}
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
          <TestResult report={report} />
          {report.outcome === 'succeeded' && !isOutdated ? (
            <ButtonLink variant="primary" href={controlPaths.signIn(companyId)} className="self-start">
              {words('toSwitch')}
            </ButtonLink>
          ) : null}
        </>
      )}
    </PageStack>
  )
}
