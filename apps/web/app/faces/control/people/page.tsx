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

type Admin = Awaited<ReturnType<typeof loader>>['admins'][number]

export default function PeoplePage() {
  const { admins, mayRemove } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { date } = useFormatter()
  const nameOf = (admin: Admin) => admin.name || words('unknown')
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <Table
        caption={words('list')}
        columns={[
          {
            key: 'name',
            header: words('name'),
            isRowHeader: true,
            cell: (admin) => (admin.isOwn ? words('you', { name: nameOf(admin) }) : nameOf(admin)),
          },
          { key: 'role', header: words('role'), cell: (admin) => words(`roles.${admin.role}`) },
          { key: 'may', header: words('mayHeader'), cell: (admin) => words(`may.${admin.role}`) },
          { key: 'since', header: words('since'), cell: (admin) => date(admin.since, 'medium') },
          ...(mayRemove
            ? [
                {
                  key: 'actions',
                  header: words('actions'),
                  cell: (admin: Admin) =>
                    admin.isOwn ? null : <Remove admin={admin} name={nameOf(admin)} />,
                },
              ]
            : []),
        ]}
        rows={admins}
        rowKey={(admin) => admin.personId}
      />
    </PageStack>
  )
}

function Remove({ admin, name }: { admin: Admin; name: string }) {
  const words = useWords(messages)
  return (
    <Form method="post">
      <input type="hidden" name="personId" value={admin.personId} />
      <Button size="small" variant="quiet">
        {words('remove', { name })}
      </Button>
    </Form>
  )
}
