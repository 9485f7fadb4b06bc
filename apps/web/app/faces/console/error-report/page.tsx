import { useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, Notice, PageHeader, PageStack, Status, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { consoleMessages } from '../console-messages.ts'
import { ConversationsAbout } from '../conversations-about.tsx'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(consoleMessages, 'error.title')

/** What stood behind an error page, under the code that it showed. */
export default function ErrorReportPage() {
  const { report, conversations } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  const isOurs = report.kind === 'internal'
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: consolePaths.start(), label: words('places.start') }}
        title={<span className="font-mono">{report.reference}</span>}
        status={<Status tone={isOurs ? 'critical' : 'neutral'}>{words(`error.kinds.${report.kind}`)}</Status>}
        description={words('error.title')}
      />
      <Notice tone={isOurs ? 'critical' : 'info'} title={words('attempt.whatToDo')}>
        {words(isOurs ? 'error.advice.internal' : 'error.advice.other')}
      </Notice>
      <Card>
        <DefinitionList items={useFacts()} />
        <p className="text-ink-quiet text-sm">{words('error.hint')}</p>
      </Card>
      <ConversationsAbout conversations={conversations} />
    </PageStack>
  )
}

function useFacts() {
  const { report, company, sentence } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  const format = useFormatter()
  const code = (text: string) => <code className="break-all text-sm">{text}</code>
  return [
    { term: words('error.when'), value: format.dateTimeWithZone(report.at, 'medium') },
    { term: words('error.sentence'), value: sentence ?? words('error.noSentence') },
    { term: words('error.host'), value: report.host },
    { term: words('error.route'), value: code(report.route) },
    { term: words('error.code'), value: code(report.code) },
    { term: words('error.request'), value: code(report.requestId) },
    ...(company
      ? [
          {
            term: words('company'),
            value: <TextLink href={consolePaths.company(company.id)}>{company.name}</TextLink>,
          },
        ]
      : []),
  ]
}
