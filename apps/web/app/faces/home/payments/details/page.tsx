import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Checkbox, Field, PageHeader, PageStack, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../../frame/page-form.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { en } from '../../messages/receipts/en.ts'
import { is } from '../../messages/receipts/is.ts'
import { homePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'details.title')

/** How a person wants to be named on receipts. */
export default function ReceiptDetailsPage() {
  const { payer } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const state = usePageForm<{ name: string; address: string; nationalId: string; showsSponsor: string }>({
    name: payer?.name ?? '',
    address: payer?.address ?? '',
    showsSponsor: payer?.showsSponsor ? 'on' : '',
  })
  const { name, address, nationalId, showsSponsor } = state.fields
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.payments(), label: words('title') }}
        title={words('details.title')}
        description={words('details.lead')}
      />
      <PageForm {...state} submitLabel={words('details.save')} busyLabel={words('details.saving')}>
        <Field
          label={words('details.name')}
          optionalLabel={words('details.optional')}
          hint={words('details.nameHint')}
          id={name.id}
          errors={name.errors}
        >
          <TextInput {...getInputProps(name, { type: 'text' })} key={name.key} maxLength={120} />
        </Field>
        <Field
          label={words('details.address')}
          optionalLabel={words('details.optional')}
          id={address.id}
          errors={address.errors}
        >
          <TextInput {...getInputProps(address, { type: 'text' })} key={address.key} maxLength={200} />
        </Field>
        <Field
          label={words('details.nationalId')}
          optionalLabel={words('details.optional')}
          hint={words(payer?.hasNationalId ? 'details.nationalIdKept' : 'details.nationalIdHint')}
          id={nationalId.id}
          errors={nationalId.errors}
        >
          <TextInput
            {...getInputProps(nationalId, { type: 'text' })}
            key={nationalId.key}
            inputMode="numeric"
            autoComplete="off"
            maxLength={11}
          />
        </Field>
        <Checkbox
          name={showsSponsor.name}
          defaultChecked={payer?.showsSponsor ?? false}
          label={words('details.sponsor')}
          hint={words('details.sponsorHint')}
        />
      </PageForm>
    </PageStack>
  )
}
