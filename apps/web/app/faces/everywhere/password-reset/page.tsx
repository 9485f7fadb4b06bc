import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Field, TextInput, TextLink } from '@kara/ui'
import { useActionData, useLoaderData } from '@remix-run/react'
import { en } from '../../../account/messages/en.ts'
import { is } from '../../../account/messages/is.ts'
import { CompanyNotice } from '../../../account/password-form.tsx'
import type { CompanyInstead } from '../../../account/sign-in-by-password.server.ts'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'reset.title')

/** Asks for the code with which another password is set. */
export default function PasswordResetPage() {
  const { to } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const state = usePageForm<{ email: string; to: string }>()
  const { email, to: back } = state.fields
  const instead = useActionData<{ companyInstead?: CompanyInstead }>()?.companyInstead
  return (
    <EntryFrame
      title={words('reset.title')}
      description={instead ? undefined : words('reset.description')}
      aside={<TextLink href={everywherePaths.signIn(to)}>{words('reset.back')}</TextLink>}
    >
      {instead ? (
        <CompanyNotice instead={instead} to={to} />
      ) : (
        <PageForm {...state} submitLabel={words('reset.submit')} busyLabel={words('reset.busy')}>
          <input type="hidden" name={back.name} value={to} />
          <Field label={words('email')} id={email.id} errors={email.errors} required>
            <TextInput {...getInputProps(email, { type: 'email' })} key={email.key} autoComplete="username" />
          </Field>
        </PageForm>
      )}
    </EntryFrame>
  )
}
