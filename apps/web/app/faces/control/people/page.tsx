import { getInputProps, getSelectProps } from '@conform-to/react'
import { adminRoles } from '@kara/companies/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Card, Field, FieldRow, PageHeader, PageStack, Select, Table, TextInput } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
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
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="personId" value={row.personId} />
                  <Button size="small" variant="quiet" aria-label={words('removeName', { name: row.name })}>
                    {words('remove')}
                  </Button>
                </Form>
              ) : null,
          },
        ]}
      />
      {mayChange ? <AddAdmin key={admins.length} /> : null}
    </PageStack>
  )
}

/** Gives somebody who has an account a role here. */
function AddAdmin() {
  const words = useWords(messages)
  const state = usePageForm<{ intent: string; email: string; role: string }>({ role: 'hr' })
  const { email, role } = state.fields
  return (
    <Card title={words('addTitle')} description={words('addWhat')}>
      <PageForm
        {...state}
        submitLabel={words('add')}
        busyLabel={words('adding')}
        submitValue={{ name: 'intent', value: 'add' }}
      >
        <FieldRow>
          <Field label={words('email')} id={email.id} errors={email.errors} required>
            <TextInput {...getInputProps(email, { type: 'email' })} key={email.key} autoComplete="off" />
          </Field>
          <Field label={words('role')} id={role.id} errors={role.errors} required>
            <Select
              {...getSelectProps(role)}
              key={role.key}
              options={adminRoles.map((value) => ({ value, label: words(`roles.${value}.name`) }))}
            />
          </Field>
        </FieldRow>
      </PageForm>
    </Card>
  )
}
