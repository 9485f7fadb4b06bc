import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Field, TextInput } from '@kara/ui'
import { PageForm, usePageForm } from '../frame/page-form.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

export interface SignUpFormProps {
  passwordCharsMin: number
  emailLabel: string
  emailHint: string
}

/** A new account. The rule for passwords is read before it is broken. */
export function SignUpForm({ passwordCharsMin, emailLabel, emailHint }: SignUpFormProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<{ displayName: string; email: string; password: string }>()
  const { displayName, email, password } = state.fields
  return (
    <PageForm {...state} submitLabel={words('signUp.submit')} busyLabel={words('signUp.busy')}>
      <Field label={words('signUp.name')} id={displayName.id} errors={displayName.errors} required>
        <TextInput
          {...getInputProps(displayName, { type: 'text' })}
          key={displayName.key}
          autoComplete="name"
        />
      </Field>
      <Field label={emailLabel} hint={emailHint} id={email.id} errors={email.errors} required>
        <TextInput {...getInputProps(email, { type: 'email' })} key={email.key} autoComplete="username" />
      </Field>
      <Field
        label={words('password')}
        hint={words('signUp.passwordHint', { min: format.number(passwordCharsMin) })}
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
  )
}
