import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, Field, Notice, PageHeader, PageStack, RadioGroup, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../../frame/page-form.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { en } from '../../messages/receipts/en.ts'
import { is } from '../../messages/receipts/is.ts'
import { homePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'confirmation.title')

/** One document over a period, as unions and insurers ask for. */
export default function ConfirmationPage() {
  const { sellers, hasNationalId, from, to } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const state = usePageForm<{ professionalId: string; from: string; to: string }>({
    professionalId: sellers[0]?.id,
    from,
    to,
  })
  const { fields } = state
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.payments(), label: words('title') }}
        title={words('confirmation.title')}
        description={words('confirmation.lead')}
      />
      {hasNationalId ? null : (
        <Notice
          tone="caution"
          title={words('confirmation.noId')}
          actions={<ButtonLink href={homePaths.receiptDetails()}>{words('confirmation.addId')}</ButtonLink>}
        />
      )}
      {sellers.length === 0 ? (
        <p>{words('confirmation.none')}</p>
      ) : (
        <PageForm
          {...state}
          submitLabel={words('confirmation.make')}
          busyLabel={words('confirmation.making')}
        >
          <RadioGroup
            legend={words('confirmation.professional')}
            name={fields.professionalId.name}
            defaultValue={fields.professionalId.initialValue}
            errors={fields.professionalId.errors}
            choices={sellers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field label={words('confirmation.from')} id={fields.from.id} errors={fields.from.errors} required>
            <TextInput {...getInputProps(fields.from, { type: 'date' })} key={fields.from.key} />
          </Field>
          <Field label={words('confirmation.to')} id={fields.to.id} errors={fields.to.errors} required>
            <TextInput {...getInputProps(fields.to, { type: 'date' })} key={fields.to.key} />
          </Field>
        </PageForm>
      )}
    </PageStack>
  )
}
