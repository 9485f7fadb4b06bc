import { defineMessages, formatter, useFormatter, useWords } from '@kara/language'
import {
  Button,
  ButtonLink,
  EmptyState,
  Field,
  PageHeader,
  PageStack,
  Table,
  TextInput,
  TextLink,
} from '@kara/ui'
import { Form, useLoaderData, useParams } from '@remix-run/react'
import { ContactRound } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/roster/en.ts'
import { is } from '../messages/roster/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** Who works for the company, as it wrote that down itself. */
export default function RosterPage() {
  const { part, total } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const add = (
    <ButtonLink variant="primary" href={controlPaths.rosterList(companyId)}>
      {words('add')}
    </ButtonLink>
  )
  const isEmpty = total === 0 && part === ''
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        actions={isEmpty ? undefined : add}
      />
      {isEmpty ? (
        <EmptyState icon={ContactRound} title={words('none')} action={add}>
          {words('noneWhy')}
        </EmptyState>
      ) : (
        <Roster />
      )}
    </PageStack>
  )
}

function Roster() {
  const { entries, total, part, timeZone, shownMax } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { date } = formatter(format.locale, timeZone)
  return (
    <>
      <Form method="get" role="search" className="flex max-w-md items-end gap-3">
        <Field label={words('find')} className="grow">
          <TextInput type="search" name="find" defaultValue={part} spellCheck={false} />
        </Field>
        <Button>{words('search')}</Button>
      </Form>
      {entries.length === 0 ? (
        <p>{words('noMatch')}</p>
      ) : (
        <Table
          caption={words('count', { count: total })}
          rows={entries}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'address',
              header: words('address'),
              isRowHeader: true,
              cell: ({ email }) => <span className="break-all">{email}</span>,
            },
            { key: 'since', header: words('since'), cell: ({ listedAt }) => date(listedAt) },
            {
              key: 'act',
              header: words('act'),
              align: 'end',
              cell: ({ id, email }) => (
                <Form method="post">
                  <input type="hidden" name="entryId" value={id} />
                  <Button size="small" variant="quiet" aria-label={words('strikeName', { email })}>
                    {words('strike')}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <Way />
      <p className="text-ink-quiet text-sm">
        {[total > shownMax ? words('shown', { shown: format.number(shownMax) }) : '', words('leaving')]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  )
}

/** How those on the list come in; that it is by password for contractors is what HR tells them. */
function Way() {
  const { hasSignIn, signInDomains } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const format = useFormatter()
  const way = !hasSignIn ? 'none' : signInDomains.length === 0 ? 'everybody' : 'split'
  return (
    <p className="max-w-prose">
      {words(`way.${way}`, { domains: format.list(signInDomains) })}{' '}
      {signInDomains.length > 0 || hasSignIn ? (
        <TextLink href={controlPaths.domains(companyId)}>{words('way.change')}</TextLink>
      ) : null}
    </p>
  )
}
