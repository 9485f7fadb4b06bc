import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Disclosure, Notice, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData, useNavigation, useParams, useSearchParams } from '@remix-run/react'
import { RoleChoices } from '../../../company/role-choices.tsx'
import { roleMessages } from '../../../company/role-messages.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { controlPaths } from '../paths.ts'
import { adminMessages } from './admin-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(adminMessages)

/** One administrator: another role, or none any more, with what that comes to. */
export default function AdminPage() {
  const { name, role, since, isSelf } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(adminMessages)
  const roles = useWords(roleMessages)
  const { date } = useFormatter()
  return (
    <PageStack width="column">
      <PageHeader
        title={name}
        description={words('description', { role: roles(`roles.${role}.name`), date: date(since) })}
        back={{ href: controlPaths.people(companyId), label: words('back') }}
      />
      {isSelf ? (
        <Notice title={words('ownTitle')}>{words('own')}</Notice>
      ) : (
        <>
          <ChangeRole key={role} />
          <TakeAway />
        </>
      )}
    </PageStack>
  )
}

function ChangeRole() {
  const loaded = useLoaderData<typeof loader>()
  const [typed] = useSearchParams()
  const words = useWords(adminMessages)
  const state = usePageForm<{ role: string }>({ role: typed.get('role') ?? loaded.role })
  const { role } = state.fields
  return (
    <Card title={words('change')} description={words('changeWhat')}>
      <PageForm
        {...state}
        submitLabel={words('save')}
        busyLabel={words('saving')}
        submitValue={{ name: 'intent', value: 'change' }}
      >
        <RoleChoices
          key={role.key}
          legend={words('role')}
          name={role.name}
          chosen={role.initialValue}
          errors={role.errors}
        />
      </PageForm>
    </Card>
  )
}

function TakeAway() {
  const { name, role } = useLoaderData<typeof loader>()
  const words = useWords(adminMessages)
  const effects = ['closed', ...(role === 'owner' ? (['invites'] as const) : []), 'own', 'told'] as const
  const isBusy = useNavigation().formData?.get('intent') === 'remove'
  return (
    <Disclosure summary={words('remove')}>
      <Form method="post" className="flex flex-col items-start gap-3">
        <ul className="flex list-disc flex-col gap-1.5 pl-5">
          {effects.map((effect) => (
            <li key={effect}>{words(`effects.${effect}`, { name })}</li>
          ))}
        </ul>
        <Button name="intent" value="remove" variant="critical" busy={isBusy} busyLabel={words('saving')}>
          {words('removeNow', { name })}
        </Button>
      </Form>
    </Disclosure>
  )
}
