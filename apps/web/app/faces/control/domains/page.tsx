import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Card, EmptyState, Field, PageHeader, PageStack, Section, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { AtSign } from 'lucide-react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/domains/en.ts'
import { is } from '../messages/domains/is.ts'
import { DomainCard } from './domain-card.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function DomainsPage() {
  const { domains, now } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <PageStack width="column">
      <PageHeader title={words('title')} description={words('description')} />
      <Section title={words('listTitle')}>
        {domains.length === 0 ? (
          <EmptyState icon={AtSign} title={words('none')}>
            {words('noneWhy')}
          </EmptyState>
        ) : (
          domains.map((domain) => <DomainCard key={domain.id} domain={domain} now={now} />)
        )}
      </Section>
      <AddDomain key={domains.length} />
    </PageStack>
  )
}

/** Empty again once its domain is in the list above. */
function AddDomain() {
  const words = useWords(messages)
  const state = usePageForm<{ intent: string; name: string }>()
  const { name } = state.fields
  return (
    <Card title={words('addTitle')}>
      <PageForm
        {...state}
        submitLabel={words('add')}
        busyLabel={words('adding')}
        submitValue={{ name: 'intent', value: 'add' }}
      >
        <Field label={words('name')} hint={words('nameHint')} id={name.id} errors={name.errors} required>
          <TextInput
            {...getInputProps(name, { type: 'text' })}
            key={name.key}
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
      </PageForm>
    </Card>
  )
}
