import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Field, TextInput } from '@kara/ui'
import { usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'
import { ProviderForm } from './provider-form.tsx'

const messages = defineMessages(en, is)

/** What an OpenID provider gives back: where it is, and who we are there. */
export function OpenIdForm({ name }: { name: string }) {
  const words = useWords(messages)
  const state = usePageForm<{ label: string; issuer: string; clientId: string; clientSecret: string }>({
    label: name,
  })
  const { issuer, clientId, clientSecret } = state.fields
  return (
    <ProviderForm state={state} title={words('openIdTitle')} description={words('openIdWhat')}>
      <Field
        label={words('issuer')}
        hint={words('issuerHint')}
        id={issuer.id}
        errors={issuer.errors}
        required
      >
        <TextInput {...getInputProps(issuer, { type: 'url' })} key={issuer.key} spellCheck={false} />
      </Field>
      <Field
        label={words('clientId')}
        hint={words('clientIdHint')}
        id={clientId.id}
        errors={clientId.errors}
        required
      >
        <TextInput
          {...getInputProps(clientId, { type: 'text' })}
          key={clientId.key}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <Field
        label={words('clientSecret')}
        hint={words('clientSecretHint')}
        id={clientSecret.id}
        errors={clientSecret.errors}
        required
      >
        <TextInput
          {...getInputProps(clientSecret, { type: 'password' })}
          key={clientSecret.key}
          autoComplete="new-password"
        />
      </Field>
    </ProviderForm>
  )
}
