import { getInputProps, getSelectProps } from '@conform-to/react'
import {
  commonTimeZones,
  defineMessages,
  localeNames,
  locales,
  useFormatter,
  useLocale,
  useWords,
  zoneName,
} from '@kara/language'
import { Field, FieldRow, Select, TextInput, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { countries } from '../../../company/countries.ts'
import { countryMessages } from '../../../company/country-messages.ts'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/new-company/en.ts'
import { is } from '../messages/new-company/is.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function NewCompanyPage() {
  const reader = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const inCountry = useWords(countryMessages)
  const uiLocale = useLocale()
  const { sortBy } = useFormatter()
  const zones = [...new Set([reader.timeZone, ...commonTimeZones])]
  const state = usePageForm<{ name: string; country: string; locale: string; timeZone: string }>({
    country: 'IS',
    locale: reader.locale,
    timeZone: reader.timeZone,
  })
  const { name, country, locale, timeZone } = state.fields
  return (
    <EntryFrame title={words('title')} description={words('description')}>
      <PageForm {...state} submitLabel={words('submit')} busyLabel={words('busy')}>
        <Field label={words('name')} hint={words('nameHint')} id={name.id} errors={name.errors} required>
          <TextInput {...getInputProps(name, { type: 'text' })} key={name.key} autoComplete="organization" />
        </Field>
        <FieldRow>
          <Field label={words('country')} id={country.id} errors={country.errors} required>
            <Select
              {...getSelectProps(country)}
              key={country.key}
              options={sortBy(
                countries.map((code) => ({ value: code, label: inCountry(code) })),
                ({ label }) => label,
              )}
            />
          </Field>
          <Field label={words('language')} id={locale.id} errors={locale.errors} required>
            <Select
              {...getSelectProps(locale)}
              key={locale.key}
              options={locales.map((value) => ({ value, label: localeNames[value] }))}
            />
          </Field>
        </FieldRow>
        <Field
          label={words('zone')}
          hint={words('zoneHint')}
          id={timeZone.id}
          errors={timeZone.errors}
          required
        >
          <Select
            {...getSelectProps(timeZone)}
            key={timeZone.key}
            options={zones.map((zone) => ({ value: zone, label: zoneName(zone, uiLocale) }))}
          />
        </Field>
      </PageForm>
      <p className="text-ink-quiet text-sm">
        {words.rich('terms', {
          link: (text) => (
            <TextLink href={reader.termsUrl} target="_blank">
              {text}
            </TextLink>
          ),
        })}
      </p>
    </EntryFrame>
  )
}
