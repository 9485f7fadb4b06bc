import { useFormatter, useWords } from '@kara/language'
import { Button, EmptyState, PageHeader, PageStack, Table } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { CircleCheck } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { consoleMessages } from '../console-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(consoleMessages, 'jobs.title')

type Job = ReturnType<typeof useLoaderData<typeof loader>>['jobs'][number]

/** Work that was given up, with the button that lets it be tried anew. */
export default function JobsPage() {
  const { jobs } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  const format = useFormatter()
  return (
    <PageStack>
      <PageHeader title={words('jobs.title')} description={words('jobs.description')} />
      <Table
        caption={words('jobs.title')}
        isCaptionHidden
        rows={jobs}
        rowKey={({ fields }) => Object.values(fields).join(' ')}
        empty={
          <EmptyState icon={CircleCheck} title={words('jobs.none')}>
            {words('jobs.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'work',
            header: words('jobs.work'),
            isRowHeader: true,
            cell: ({ name }) => <code className="text-sm">{name}</code>,
          },
          { key: 'queue', header: words('jobs.queue'), cell: ({ queue }) => queue },
          { key: 'since', header: words('jobs.since'), cell: ({ deadAt }) => format.dateTime(deadAt) },
          {
            key: 'tries',
            header: words('jobs.tries'),
            align: 'end',
            cell: ({ tries }) => format.number(tries),
          },
          {
            key: 'error',
            header: words('jobs.error'),
            cell: ({ error }) => <code className="break-words text-xs">{error}</code>,
          },
          {
            key: 'again',
            header: words('jobs.runAgain'),
            align: 'end',
            cell: (job) => <RunAgain job={job} />,
          },
        ]}
      />
    </PageStack>
  )
}

function RunAgain({ job }: { job: Job }) {
  const words = useWords(consoleMessages)
  const { formData } = useNavigation()
  const isBusy = Object.entries(job.fields).every(([name, value]) => formData?.get(name) === value)
  return (
    <Form method="post">
      {Object.entries(job.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button size="small" busy={isBusy} busyLabel={words('jobs.running')}>
        {words('jobs.runAgain')}
      </Button>
    </Form>
  )
}
