import { getInputProps } from '@conform-to/react'
import { useFormatter, useWords } from '@kara/language'
import { Card, EmptyState, Field, FieldRow, PageHeader, PageStack, Select, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { MailPlus } from 'lucide-react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { ClientTabs } from '../clients/client-tabs.tsx'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'
import { CardRule } from './card-rule.tsx'
import { InviteTable } from './invite-table.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(privateClientMessages, 'invite.title')

/** Who was asked to become a private client, and the way to ask somebody. */
export default function ClientInvitesPage() {
  const { invites, clients, waiting, asksForCard } = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  return (
    <PageStack>
      <PageHeader title={words('invite.title')} description={words('invite.description')} />
      <ClientTabs current="invites" clients={clients} invites={waiting} />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start">
        <div className="min-w-0">
          {invites.length === 0 ? (
            <EmptyState icon={MailPlus} title={words('invite.none')}>
              {words('invite.noneText')}
            </EmptyState>
          ) : (
            <InviteTable invites={invites} />
          )}
        </div>
        <div className="flex flex-col gap-6">
          <Card title={words('invite.formTitle')} description={words('invite.formText')}>
            {/* Empty again once an invite has left. */}
            <InviteForm key={invites[0]?.sentAt} />
          </Card>
          <CardRule key={String(asksForCard)} isRequired={asksForCard} />
        </div>
      </div>
    </PageStack>
  )
}

function InviteForm() {
  const words = useWords(privateClientMessages)
  const { locale: reading } = useFormatter()
  const state = usePageForm<{ name: string; email: string; locale: string }>()
  const { name, email, locale } = state.fields
  return (
    <PageForm
      {...state}
      action={workspacePaths.clientInvites()}
      submitLabel={words('invite.send')}
      busyLabel={words('invite.sending')}
    >
      <Field
        label={words('invite.name')}
        hint={words('invite.nameHint')}
        id={name.id}
        errors={name.errors}
        required
      >
        <TextInput {...getInputProps(name, { type: 'text' })} key={name.key} autoComplete="off" />
      </Field>
      <Field label={words('invite.email')} id={email.id} errors={email.errors} required>
        <TextInput {...getInputProps(email, { type: 'email' })} key={email.key} autoComplete="off" />
      </Field>
      <FieldRow>
        <Field label={words('invite.locale')} id={locale.id} errors={locale.errors}>
          <Select
            key={locale.key}
            name="locale"
            defaultValue={locale.initialValue ?? reading}
            options={(['is', 'en'] as const).map((value) => ({
              value,
              label: words(`invite.locales.${value}`),
            }))}
          />
        </Field>
      </FieldRow>
    </PageForm>
  )
}
