import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Field, TextInput, TextLink } from '@kara/ui'
import { en as accountEn } from '../../../account/messages/en.ts'
import { is as accountIs } from '../../../account/messages/is.ts'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/owner/en.ts'
import { is } from '../messages/owner/is.ts'
import { entrancePaths } from '../paths.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
const accountMessages = defineMessages(accountEn, accountIs)
export const meta = pageTitle(messages, 'title')

/** The way past a company's own sign-in, for whoever answers for it, while it is out of order. */
export default function OwnerSignInPage() {
  const words = useWords(messages)
  const accountWords = useWords(accountMessages)
  const state = usePageForm<{ email: string; password: string }>()
  const { email, password } = state.fields
  return (
    <EntryFrame
      title={words('heading')}
      description={words('text')}
      aside={<TextLink href={entrancePaths.signIn()}>{words('back')}</TextLink>}
    >
      <p className="text-ink-quiet text-sm">{words('told')}</p>
      <PageForm {...state} submitLabel={words('send')} busyLabel={words('sending')}>
        <Field label={accountWords('email')} id={email.id} errors={email.errors} required>
          <TextInput {...getInputProps(email, { type: 'email' })} key={email.key} autoComplete="username" />
        </Field>
        <Field label={accountWords('password')} id={password.id} errors={password.errors} required>
          <TextInput
            {...getInputProps(password, { type: 'password' })}
            key={password.key}
            autoComplete="current-password"
          />
        </Field>
      </PageForm>
    </EntryFrame>
  )
}
