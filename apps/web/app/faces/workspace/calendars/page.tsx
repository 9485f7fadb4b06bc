import { getInputProps } from '@conform-to/react'
import { useWords } from '@kara/language'
import { Card, EmptyState, Field, PageHeader, PageStack, TextInput } from '@kara/ui'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CalendarSync } from 'lucide-react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { calendarsMessages } from './calendars-messages.ts'
import { FeedCard } from './feed-card.tsx'
import { OwnAddress } from './own-address.tsx'
import type { action, loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(calendarsMessages)

/** Calendars that a professional keeps elsewhere: those followed here, and their programs that follow this one. */
export default function CalendarsPage() {
  const { feeds, link, isFull, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords(calendarsMessages)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.availability(), label: words('back') }}
        title={words('title')}
        description={words('description')}
      />
      {feeds.length > 0 ? (
        <section aria-labelledby="followed" className="flex flex-col gap-3">
          <h2 id="followed" className="font-semibold text-lg">
            {words('followed')}
          </h2>
          {feeds.map((feed) => (
            <FeedCard key={feed.id} feed={feed} now={now} />
          ))}
        </section>
      ) : (
        <EmptyState icon={CalendarSync} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      )}
      {isFull ? null : <Follow key={feeds.length} />}
      <OwnAddress link={link} now={now} address={answer && 'address' in answer ? answer.address : null} />
    </PageStack>
  )
}

/** Empty again once its calendar is in the list above. */
function Follow() {
  const words = useWords(calendarsMessages)
  const state = usePageForm<{ intent: string; name: string; address: string }>()
  const { name, address } = state.fields
  return (
    <Card id="follow" title={words('add')} description={words('addText')}>
      <PageForm
        {...state}
        submitLabel={words('addSubmit')}
        busyLabel={words('adding')}
        submitValue={{ name: 'intent', value: 'follow' }}
      >
        <Field
          label={words('address')}
          hint={words('addressHint')}
          id={address.id}
          errors={address.errors}
          required
        >
          <TextInput
            {...getInputProps(address, { type: 'text' })}
            key={address.key}
            inputMode="url"
            autoComplete="off"
            maxLength={2048}
          />
        </Field>
        <Field label={words('name')} hint={words('nameHint')} id={name.id} errors={name.errors} required>
          <TextInput
            {...getInputProps(name, { type: 'text' })}
            key={name.key}
            autoComplete="off"
            maxLength={80}
          />
        </Field>
      </PageForm>
    </Card>
  )
}
