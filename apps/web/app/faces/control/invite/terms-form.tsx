import { getInputProps } from '@conform-to/react'
import type { ListingTerms } from '@kara/hubs/contracts'
import { defineMessages, useWords } from '@kara/language'
import { Field, RadioGroup, TextInput } from '@kara/ui'
import { wholeUnits } from '../../../company/minor-units.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/invite/en.ts'
import { is } from '../messages/invite/is.ts'

const messages = defineMessages(en, is)

/** A usual rate for an hour, to begin with; every company and professional agrees on their own. */
const usualRate: Record<string, number> = { ISK: 16_000, EUR: 110 }

export interface TermsFormProps {
  name: string
  currency: string
  listing: { terms: ListingTerms | null; bookingMode: 'open' | 'on_request' } | null
}

/** What is offered. The professional reads all of it before answering. */
export function TermsForm({ name, currency, listing }: TermsFormProps) {
  const words = useWords(messages)
  const terms = listing?.terms
  const state = usePageForm<{
    rate: string
    lateCancellationPercent: string
    expectedSessionsPerMonth: string
    payer: string
    bookingMode: string
  }>({
    rate: String(terms ? wholeUnits(terms.rateMinor, currency) : (usualRate[currency] ?? 0)),
    lateCancellationPercent: String(terms?.lateCancellationPercent ?? 50),
    expectedSessionsPerMonth: String(terms?.expectedSessionsPerMonth ?? 10),
    payer: terms?.payer ?? 'company',
    bookingMode: listing?.bookingMode ?? 'open',
  })
  const { rate, lateCancellationPercent: late, expectedSessionsPerMonth: expected } = state.fields
  const { payer, bookingMode } = state.fields
  return (
    <PageForm {...state} submitLabel={words('send', { name })} busyLabel={words('sending')}>
      <Field label={words('rate')} hint={words('rateHint')} id={rate.id} errors={rate.errors} required>
        <TextInput
          {...getInputProps(rate, { type: 'number' })}
          key={rate.key}
          min={0}
          step="any"
          suffix={currency}
        />
      </Field>
      <Field label={words('late')} hint={words('lateHint')} id={late.id} errors={late.errors} required>
        <TextInput {...getInputProps(late, { type: 'number' })} key={late.key} min={0} max={100} suffix="%" />
      </Field>
      <Field
        label={words('expected')}
        hint={words('expectedHint')}
        id={expected.id}
        errors={expected.errors}
        required
      >
        <TextInput {...getInputProps(expected, { type: 'number' })} key={expected.key} min={0} max={1000} />
      </Field>
      <RadioGroup
        legend={words('payer')}
        name={payer.name}
        errors={payer.errors}
        defaultValue={payer.initialValue}
        choices={(['company', 'client'] as const).map((value) => ({
          value,
          label: words(`payers.${value}`),
        }))}
      />
      <RadioGroup
        legend={words('mode')}
        name={bookingMode.name}
        errors={bookingMode.errors}
        defaultValue={bookingMode.initialValue}
        choices={(['open', 'on_request'] as const).map((value) => ({
          value,
          label: words(`modes.${value}.label`),
          hint: words(`modes.${value}.hint`),
        }))}
      />
    </PageForm>
  )
}
