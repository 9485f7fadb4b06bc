import { getInputProps } from '@conform-to/react'
import { useFormatter, useWords } from '@kara/language'
import { Card, Field, Select, TextInput } from '@kara/ui'
import { useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { RoleChoices } from '../../../company/role-choices.tsx'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { peopleMessages } from './people-messages.ts'

/** Asks a colleague, by their address, to take a role. */
export function InviteForm() {
  const { days } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(peopleMessages)
  const { locale: reading, number } = useFormatter()
  const [typed] = useSearchParams()
  const state = usePageForm<{ email: string; role: string; locale: string }>({
    email: typed.get('email') ?? '',
    role: typed.get('role') ?? 'hr',
    locale: typed.get('locale') ?? reading,
  })
  const { email, role, locale } = state.fields
  return (
    <Card title={words('form.title')} description={words('form.description', { days: number(days) })}>
      <PageForm
        {...state}
        action={controlPaths.people(companyId)}
        submitLabel={words('form.send')}
        busyLabel={words('form.sending')}
        submitValue={{ name: 'intent', value: 'invite' }}
      >
        <Field
          label={words('form.email')}
          hint={words('form.emailHint')}
          id={email.id}
          errors={email.errors}
          required
        >
          <TextInput
            {...getInputProps(email, { type: 'email' })}
            key={email.key}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        <RoleChoices
          key={role.key}
          legend={words('form.role')}
          name={role.name}
          chosen={role.initialValue}
          errors={role.errors}
        />
        <Field label={words('form.locale')} id={locale.id} errors={locale.errors}>
          <Select
            key={locale.key}
            name={locale.name}
            defaultValue={locale.initialValue}
            options={(['is', 'en'] as const).map((value) => ({
              value,
              label: words(`form.locales.${value}`),
            }))}
          />
        </Field>
      </PageForm>
    </Card>
  )
}
