import { useFormatter, useWords } from '@kara/language'
import { PageHeader, PageStack, Table, TextLink } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { roleMessages } from '../../../company/role-messages.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { controlPaths } from '../paths.ts'
import { InviteForm } from './invite-form.tsx'
import { InviteList } from './invite-list.tsx'
import type { loader } from './page.server.ts'
import { peopleMessages } from './people-messages.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(peopleMessages)

/** Who runs the company's side; for owners with the way to each role, and who is invited. */
export default function PeoplePage() {
  const { mayChange, invites } = useLoaderData<typeof loader>()
  const words = useWords(peopleMessages)
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <AdminTable />
      {mayChange ? (
        <div className="grid gap-6 2xl:grid-cols-[minmax(0,1fr)_26rem] 2xl:items-start">
          <InviteList />
          {/* Empty again once an invitation has left. */}
          <InviteForm key={invites[0]?.sentAt} />
        </div>
      ) : null}
    </PageStack>
  )
}

function AdminTable() {
  const { admins, mayChange } = useLoaderData<typeof loader>()
  const isOnlyOwner = admins.filter(({ role }) => role === 'owner').length === 1
  const { companyId = '' } = useParams()
  const words = useWords(peopleMessages)
  const role = useWords(roleMessages)
  const { date } = useFormatter()
  type Row = (typeof admins)[number]
  const change = {
    key: 'act',
    header: words('act'),
    cell: ({ isSelf, personId, name }: Row) =>
      isSelf ? (
        <span className="text-ink-quiet text-sm">{words(isOnlyOwner ? 'onlyOwner' : 'ownRole')}</span>
      ) : (
        <TextLink href={controlPaths.admin(companyId, personId)} aria-label={words('changeOf', { name })}>
          {words('act')}
        </TextLink>
      ),
  }
  return (
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
          cell: ({ isSelf, name, email }: Row) => (
            <span className="flex flex-col">
              <span>{isSelf ? words('you', { name }) : name}</span>
              {email ? <span className="break-all font-normal text-ink-quiet text-sm">{email}</span> : null}
            </span>
          ),
        },
        {
          key: 'role',
          header: words('role'),
          cell: (row: Row) => (
            <span className="flex flex-col">
              <span>{role(`roles.${row.role}.name`)}</span>
              <span className="text-ink-quiet text-sm">{role(`roles.${row.role}.what`)}</span>
            </span>
          ),
        },
        { key: 'since', header: words('since'), cell: (row: Row) => date(row.since) },
        ...(mayChange ? [change] : []),
      ]}
    />
  )
}
