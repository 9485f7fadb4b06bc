import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, Field, Notice, PageHeader, PageStack, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { en } from '../../../../account/messages/security/en.ts'
import { is } from '../../../../account/messages/security/is.ts'
import { PageForm, usePageForm } from '../../../../frame/page-form.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { homePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'password.title')

/** A password, the first or another, for somebody who has just shown who they are. */
export default function NewPasswordPage() {
  const { setAt, isUsable, passwordCharsMin } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<{ password: string }>()
  const { password } = state.fields
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.security(), label: words('title') }}
        title={words(setAt ? 'password.change' : 'password.choose')}
        description={words('password.lead')}
      />
      {isUsable ? null : <Notice tone="info">{words('password.unusable')}</Notice>}
      <Card>
        <PageForm {...state} submitLabel={words('password.save')} busyLabel={words('password.saving')}>
          <Field
            label={words('password.label')}
            hint={words('password.hint', { min: format.number(passwordCharsMin) })}
            id={password.id}
            errors={password.errors}
            required
          >
            <TextInput
              {...getInputProps(password, { type: 'password' })}
              key={password.key}
              autoComplete="new-password"
            />
          </Field>
        </PageForm>
      </Card>
    </PageStack>
  )
}
