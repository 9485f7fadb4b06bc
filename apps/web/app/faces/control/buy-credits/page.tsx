import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ChoiceCards, Field, Notice, PageHeader, PageStack, TextInput } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/buy-credits/en.ts'
import { is } from '../messages/buy-credits/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function BuyCreditsPage() {
  const { currency, priceMinor, cardCreditsMax, wasLeft, budgetLeftHalves } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const { credits, money, number } = useFormatter()
  const state = usePageForm<{ amountCredits: string; funding: string; poNumber: string }>({
    amountCredits: '100',
    funding: 'invoice',
  })
  const { amountCredits, funding, poNumber } = state.fields
  const amount = Number(amountCredits.value)
  const isAmount = Number.isInteger(amount) && amount > 0
  const total = isAmount ? money({ amountMinor: priceMinor * amount, currency }) : null
  return (
    <PageStack width="column">
      <PageHeader
        title={words('title')}
        description={words('description', { price: money({ amountMinor: priceMinor, currency }) })}
        back={{ href: controlPaths.credits(companyId), label: words('back') }}
      />
      {wasLeft ? <Notice title={words('leftTitle')}>{words('left')}</Notice> : null}
      <PageForm
        {...state}
        submitLabel={words(funding.value === 'card' ? 'payByCard' : 'buyOnInvoice')}
        busyLabel={words('busy')}
      >
        <Field
          label={words('amount')}
          hint={words('amountHint')}
          counter={total ? words('total', { total }) : undefined}
          id={amountCredits.id}
          errors={amountCredits.errors}
          required
        >
          <TextInput
            {...getInputProps(amountCredits, { type: 'number' })}
            key={amountCredits.key}
            min={1}
            step={1}
            suffix={words('unit')}
          />
        </Field>
        <ChoiceCards
          legend={words('how')}
          name={funding.name}
          errors={funding.errors}
          defaultValue={funding.initialValue}
          choices={[
            { value: 'invoice', label: words('invoice'), hint: words('invoiceHint') },
            { value: 'card', label: words('card'), hint: words('cardHint', { max: number(cardCreditsMax) }) },
          ]}
        />
        <Field
          label={words('poNumber')}
          optionalLabel={words('optional')}
          hint={words('poHint')}
          id={poNumber.id}
          errors={poNumber.errors}
        >
          <TextInput {...getInputProps(poNumber, { type: 'text' })} key={poNumber.key} maxLength={60} />
        </Field>
        {budgetLeftHalves === null ? null : (
          <p className="text-sm">{words('budgetLeft', { left: credits(budgetLeftHalves) })}</p>
        )}
        <p className="text-ink-quiet text-sm">{words('effect')}</p>
      </PageForm>
    </PageStack>
  )
}
