import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, PageHeader, PageStack, Table } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/people/en.ts'
import { is } from '../messages/people/is.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function PeoplePage() {
  const { admins, mayChange } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { date } = useFormatter()
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <Table
        caption={words('title')}
        isCaptionHidden
        rows={admins}
        rowKey={(row) => row.personId}
        columns={[
          {
            key: 'name',
            header: words('name'),
            isRowHeader: true,
            cell: (row) => (row.isSelf ? words('you', { name: row.name }) : row.name),
          },
          {
            key: 'role',
            header: words('role'),
            cell: (row) => (
              <span className="flex flex-col">
                <span>{words(`roles.${row.role}.name`)}</span>
                <span className="text-ink-quiet text-sm">{words(`roles.${row.role}.what`)}</span>
              </span>
            ),
          },
          { key: 'since', header: words('since'), cell: (row) => date(row.since) },
          {
            key: 'act',
            header: words('act'),
            align: 'end',
            cell: (row) =>
              mayChange && !row.isSelf ? (
                <Form method="post">
                  <input type="hidden" name="personId" value={row.personId} />
                  <Button size="small" variant="quiet" aria-label={words('removeName', { name: row.name })}>
                    {words('remove')}
                  </Button>
                </Form>
              ) : null,
          },
        ]}
      />
    </PageStack>
  )
}
