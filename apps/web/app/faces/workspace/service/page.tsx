import { getInputProps } from '@conform-to/react'
import { useFormatter, useWords } from '@kara/language'
import { Card, Checkbox, Field, FieldRow, PageHeader, PageStack, Select, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { serviceMessages } from '../services/service-messages.ts'
import { LanguageBoxes } from './language-boxes.tsx'
import type { loader } from './page.server.ts'
import { currencies, toAmount } from './price-of-form.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(serviceMessages)

/** One service: what it is called, how long it takes, what it costs. */
export default function ServicePage() {
  const { service } = useLoaderData<typeof loader>()
  const words = useWords(serviceMessages)
  const format = useFormatter()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.services(), label: words('title') }}
        title={service ? service.name[format.locale] : words('new')}
      />
      <Card>
        <ServiceForm />
      </Card>
    </PageStack>
  )
}

type Shape = Record<
  | 'name.en'
  | 'name.is'
  | 'minutes'
  | 'modality'
  | 'place'
  | 'languages'
  | 'price'
  | 'currency'
  | 'costHalves'
  | 'isActive',
  string
>

// What was ticked before a refusal stands; one box alone comes back as a text.
function typedOr(typed: unknown, saved: readonly string[]): readonly string[] {
  if (typed === undefined) return saved
  return Array.isArray(typed) ? typed.map(String) : [String(typed)]
}

const costs = [1, 2, 3, 4, 5, 6]

function ServiceForm() {
  const { service, spoken } = useLoaderData<typeof loader>()
  const words = useWords(serviceMessages)
  const format = useFormatter()
  const names = useVocabulary()
  const state = usePageForm<Shape>()
  const { fields } = state
  // What was typed before a refusal stands, else what is saved.
  const shown = (name: keyof Shape, saved: string) => ({
    ...getInputProps(fields[name], { type: 'text' }),
    defaultValue: fields[name].initialValue ?? saved,
  })
  const field = (name: keyof Shape) => ({ id: fields[name].id, errors: fields[name].errors })
  return (
    <PageForm {...state} submitLabel={words('save')} busyLabel={words('saving')}>
      <Field label={words('nameEn')} {...field('name.en')} required>
        <TextInput {...shown('name.en', service?.name.en ?? '')} lang="en" />
      </Field>
      <Field label={words('nameIs')} {...field('name.is')} required>
        <TextInput {...shown('name.is', service?.name.is ?? '')} lang="is" />
      </Field>
      <FieldRow>
        <Field label={words('minutes')} {...field('minutes')} hint={words('minutesHint')} required>
          <TextInput
            {...shown('minutes', String(service?.minutes ?? 50))}
            inputMode="numeric"
            suffix={words('unit')}
          />
        </Field>
        <Field label={words('modality')} {...field('modality')}>
          <Select
            name="modality"
            defaultValue={fields.modality.initialValue ?? service?.modality ?? 'video'}
            options={['video', 'in_person'].map((value) => ({ value, label: names.format(value) }))}
          />
        </Field>
      </FieldRow>
      <Field label={words('place')} {...field('place')} hint={words('placeHint')}>
        <TextInput {...shown('place', service?.place ?? '')} autoComplete="street-address" />
      </Field>
      <LanguageBoxes
        spoken={spoken}
        chosen={typedOr(fields.languages.initialValue, service?.languages ?? [])}
        errors={fields.languages.errors}
      />
      <FieldRow>
        <Field label={words('price')} {...field('price')} hint={words('priceHint')} required>
          <TextInput
            {...shown('price', service ? toAmount(service.priceMinor, service.currency) : '')}
            inputMode="decimal"
          />
        </Field>
        <Field label={words('currency')} {...field('currency')}>
          <Select
            name="currency"
            defaultValue={fields.currency.initialValue ?? service?.currency ?? 'ISK'}
            options={Object.keys(currencies).map((value) => ({ value, label: value }))}
          />
        </Field>
      </FieldRow>
      <Field label={words('cost')} {...field('costHalves')} hint={words('costHint')}>
        <Select
          name="costHalves"
          defaultValue={fields.costHalves.initialValue ?? String(service?.costHalves ?? 2)}
          options={costs.map((halves) => ({ value: String(halves), label: format.credits(halves) }))}
        />
      </Field>
      <Checkbox name="isActive" defaultChecked={service?.isActive ?? true} label={words('isActive')} />
    </PageForm>
  )
}
