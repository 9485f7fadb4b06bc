import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Card, Field, PageHeader, PageStack, TextInput } from '@kara/ui'
import { en } from '../../../../account/messages/security/en.ts'
import { is } from '../../../../account/messages/security/is.ts'
import { PageForm, usePageForm } from '../../../../frame/page-form.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { homePaths } from '../../paths.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'addresses.newTitle')

/** A private address beside the one at work. */
export default function NewAddressPage() {
  const words = useWords(messages)
  const state = usePageForm<{ email: string }>()
  const { email } = state.fields
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.security(), label: words('title') }}
        title={words('addresses.newTitle')}
        description={words('addresses.newText')}
      />
      <Card>
        <PageForm {...state} submitLabel={words('addresses.send')} busyLabel={words('addresses.sending')}>
          <Field label={words('addresses.label')} id={email.id} errors={email.errors} required>
            <TextInput {...getInputProps(email, { type: 'email' })} key={email.key} autoComplete="email" />
          </Field>
        </PageForm>
      </Card>
    </PageStack>
  )
}
