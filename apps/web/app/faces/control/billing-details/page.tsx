import { type FieldMetadata, getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Field, PageHeader, PageStack, TextInput } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/billing-details/en.ts'
import { is } from '../messages/billing-details/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

interface Shape extends Record<string, unknown> {
  legalName: string
  registrationNumber: string
  taxNumber: string
  address: string
  poNumber: string
}

/** As whom the company stands on its invoices. */
export default function BillingDetailsPage() {
  const { companyName, details } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const state = usePageForm<Shape>(details ? { ...details } : { legalName: companyName })
  const { legalName, registrationNumber, taxNumber, address, poNumber } = state.fields
  const optional = (
    field: FieldMetadata<string, Shape, string[]>,
    name: 'registrationNumber' | 'taxNumber' | 'address' | 'poNumber',
    max: number,
  ) => (
    <Field
      label={words(name)}
      optionalLabel={words('optional')}
      hint={name === 'poNumber' ? words('poNumberHint') : undefined}
      id={field.id}
      errors={field.errors}
    >
      <TextInput {...getInputProps(field, { type: 'text' })} key={field.key} maxLength={max} />
    </Field>
  )
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: controlPaths.invoices(companyId), label: words('back') }}
        title={words('title')}
        description={words('description')}
      />
      <PageForm {...state} submitLabel={words('submit')} busyLabel={words('busy')}>
        <Field label={words('legalName')} id={legalName.id} errors={legalName.errors} required>
          <TextInput {...getInputProps(legalName, { type: 'text' })} key={legalName.key} maxLength={120} />
        </Field>
        {optional(registrationNumber, 'registrationNumber', 30)}
        {optional(taxNumber, 'taxNumber', 30)}
        {optional(address, 'address', 240)}
        {optional(poNumber, 'poNumber', 60)}
      </PageForm>
    </PageStack>
  )
}
