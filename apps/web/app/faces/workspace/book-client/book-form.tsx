import { getInputProps } from '@conform-to/react'
import { useFormatter, useWords } from '@kara/language'
import { Field, RadioGroup, Select, TextInput } from '@kara/ui'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import type { loader } from './page.server.ts'

type Data = Awaited<ReturnType<typeof loader>>

/** Whom, what, when, and who pays. */
export function BookForm({ data }: { data: Data }) {
  const words = useWords(privateClientMessages)
  const format = useFormatter()
  const state = usePageForm<Record<'personId' | 'serviceId' | 'language' | 'at' | 'payment', string>>({
    at: data.at,
  })
  const names = useVocabulary()
  const { personId, serviceId, language, at, payment } = state.fields
  return (
    <PageForm {...state} submitLabel={words('book.submit')} busyLabel={words('book.busy')}>
      <Field label={words('book.client')} id={personId.id} errors={personId.errors} required>
        <Select
          key={personId.key}
          name="personId"
          defaultValue={personId.initialValue ?? data.personId}
          options={data.clients.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </Field>
      <Field label={words('book.service')} id={serviceId.id} errors={serviceId.errors} required>
        <Select
          key={serviceId.key}
          name="serviceId"
          defaultValue={serviceId.initialValue}
          options={data.services.map(({ id, name, minutes, priceMinor, currency }) => ({
            value: id,
            label: words('book.serviceOption', {
              name,
              duration: format.duration(minutes),
              price: format.money({ amountMinor: priceMinor, currency: currency as 'ISK' }),
            }),
          }))}
        />
      </Field>
      {data.languages.length > 0 ? (
        <Field label={words('book.language')} id={language.id} errors={language.errors}>
          <Select
            key={language.key}
            name="language"
            defaultValue={language.initialValue}
            placeholder={words('book.languageOpen')}
            options={data.languages.map((value) => ({ value, label: names.language(value) }))}
          />
        </Field>
      ) : null}
      <Field
        label={words('book.at')}
        hint={words('book.zone', { zone: format.zoneName() })}
        id={at.id}
        errors={at.errors}
        required
      >
        <TextInput {...getInputProps(at, { type: 'datetime-local' })} key={at.key} />
      </Field>
      <RadioGroup
        key={payment.key}
        legend={words('book.payment')}
        name="payment"
        required
        defaultValue={payment.initialValue ?? 'pays'}
        errors={payment.errors}
        choices={[
          { value: 'pays', label: words('book.pays'), hint: words('book.paysHint') },
          { value: 'free', label: words('book.free'), hint: words('book.freeHint') },
        ]}
      />
      <p className="text-ink-quiet text-sm">
        {words('book.effect', { minutes: format.number(data.minutes) })}
      </p>
    </PageForm>
  )
}
