import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Field, TextInput } from '@kara/ui'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'

const messages = defineMessages(en, is)

/** Address and password; what was typed as address stays when it comes back. */
export function SignInForm({ to }: { to: string }) {
  const words = useWords(messages)
  const state = usePageForm<{ email: string; password: string; to: string }>()
  const { email, password, to: back } = state.fields
  return (
    <PageForm {...state} submitLabel={words('signIn.submit')} busyLabel={words('signIn.busy')}>
      <input type="hidden" name={back.name} value={to} />
      <Field label={words('signIn.email')} id={email.id} errors={email.errors} required>
        <TextInput {...getInputProps(email, { type: 'email' })} key={email.key} autoComplete="username" />
      </Field>
      <Field label={words('signIn.password')} id={password.id} errors={password.errors} required>
        <TextInput
          {...getInputProps(password, { type: 'password' })}
          key={password.key}
          autoComplete="current-password"
        />
      </Field>
    </PageForm>
  )
}
