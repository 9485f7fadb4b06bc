import { useFormatter, useWords } from '@kara/language'
import { Field, RadioGroup, Select } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import type { loader } from './page.server.ts'

/** Whom, in which language, and who pays: the rest of a session at the time that was chosen. */
export function BookForm() {
  const { asked, clients, client, service, languages, minutes } = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  const format = useFormatter()
  const names = useVocabulary()
  const state = usePageForm<Record<'personId' | 'language' | 'payment', string>>()
  const { personId, language, payment } = state.fields
  if (!asked) return null
  return (
    <PageForm
      {...state}
      submitLabel={words('book.submit', { when: format.dateTime(asked.at, 'day') })}
      busyLabel={words('book.busy')}
    >
      <input type="hidden" name="serviceId" value={service} />
      <input type="hidden" name="startsAt" value={asked.at} />
      <Field label={words('book.client')} id={personId.id} errors={personId.errors} required>
        <Select
          key={personId.key}
          name="personId"
          defaultValue={personId.initialValue ?? client}
          placeholder={words('book.clientOpen')}
          options={clients.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </Field>
      {languages.length > 0 ? (
        <Field label={words('book.language')} id={language.id} errors={language.errors}>
          <Select
            key={language.key}
            name="language"
            defaultValue={language.initialValue}
            placeholder={words('book.languageOpen')}
            options={languages.map((value) => ({ value, label: names.language(value) }))}
          />
        </Field>
      ) : null}
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
      <p className="text-ink-quiet text-sm">{words('book.effect', { minutes: format.number(minutes) })}</p>
    </PageForm>
  )
}
