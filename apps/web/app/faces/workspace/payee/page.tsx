import { type FieldMetadata, getInputProps } from '@conform-to/react'
import { useWords } from '@kara/language'
import { chargings } from '@kara/payments/contracts'
import { ChoiceCards, Field, PageHeader, PageStack, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { paymentMessages } from '../payments/payment-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(paymentMessages, 'payee.title')

interface Shape extends Record<string, unknown> {
  legalName: string
  nationalId: string
  address: string
  taxNumber: string
  charging: string
}

/** As whom a professional is paid, and how. */
export default function PayeePage() {
  const { payee, displayName } = useLoaderData<typeof loader>()
  const words = useWords(paymentMessages)
  const state = usePageForm<Shape>({
    legalName: payee?.legalName ?? displayName,
    nationalId: payee?.nationalId ?? '',
    address: payee?.address ?? '',
    taxNumber: payee?.taxNumber ?? '',
    charging: payee?.charging ?? 'automatic',
  })
  const { legalName, nationalId, address, taxNumber, charging } = state.fields
  const more = (field: FieldMetadata<string, Shape, string[]>, label: string, hint: string, max: number) => (
    <Field
      label={label}
      optionalLabel={words('payee.optional')}
      hint={hint}
      id={field.id}
      errors={field.errors}
    >
      <TextInput {...getInputProps(field, { type: 'text' })} key={field.key} maxLength={max} />
    </Field>
  )
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.payments(), label: words('title') }}
        title={words('payee.title')}
        description={words('payee.lead')}
      />
      <PageForm {...state} submitLabel={words('payee.save')} busyLabel={words('payee.saving')}>
        <Field
          label={words('payee.legalName')}
          hint={words('payee.legalNameHint')}
          id={legalName.id}
          errors={legalName.errors}
          required
        >
          <TextInput {...getInputProps(legalName, { type: 'text' })} key={legalName.key} maxLength={120} />
        </Field>
        {more(nationalId, words('payee.nationalId'), words('payee.nationalIdHint'), 11)}
        {more(address, words('payee.address'), '', 200)}
        {more(taxNumber, words('payee.taxNumber'), words('payee.taxNumberHint'), 30)}
        <ChoiceCards
          legend={words('payee.charging')}
          name={charging.name}
          defaultValue={payee?.charging ?? 'automatic'}
          choices={chargings.map((value) => ({
            value,
            label: words(`payee.${value}`),
            hint: words(`payee.${value}Text`),
          }))}
        />
      </PageForm>
    </PageStack>
  )
}
