import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Card, EmptyState, Field, PageHeader, PageStack, TextArea, TextInput } from '@kara/ui'
import { useActionData, useLoaderData } from '@remix-run/react'
import { UserSearch } from 'lucide-react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/accounts/en.ts'
import { is } from '../messages/accounts/is.ts'
import { AccountCards } from './account-cards.tsx'
import type { action, loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** An address that somebody gives, and how its account stands: never what is done with it. */
export default function AccountsPage() {
  const { names } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords(messages)
  const found = answer && 'account' in answer ? answer : null
  return (
    <PageStack width="column">
      <PageHeader title={words('title')} description={words('description')} />
      <AskCard />
      {found?.account ? (
        <AccountCards email={found.email} account={found.account} names={names} />
      ) : found ? (
        <EmptyState icon={UserSearch} title={words('none', { email: found.email })}>
          {words('noneText')}
        </EmptyState>
      ) : null}
    </PageStack>
  )
}

function AskCard() {
  const { reasonCharsMax } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const state = usePageForm<{ email: string; reason: string }>()
  const { email, reason } = state.fields
  return (
    <Card title={words('ask')} description={words('askText')}>
      <PageForm {...state} submitLabel={words('show')} busyLabel={words('looking')}>
        <Field label={words('email')} id={email.id} errors={email.errors} required>
          <TextInput {...getInputProps(email, { type: 'email' })} key={email.key} autoComplete="off" />
        </Field>
        <Field
          label={words('reason')}
          hint={words('reasonHint')}
          id={reason.id}
          errors={reason.errors}
          required
        >
          <TextArea
            {...getInputProps(reason, { type: 'text' })}
            key={reason.key}
            rows={2}
            maxLength={reasonCharsMax}
          />
        </Field>
      </PageForm>
    </Card>
  )
}
