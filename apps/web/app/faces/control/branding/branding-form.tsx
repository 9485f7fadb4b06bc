import { getInputProps, getSelectProps } from '@conform-to/react'
import type { AccentCheck, SlugCheck } from '@kara/hubs/contracts'
import { defineMessages, localeNames, locales, useFormatter, useWords } from '@kara/language'
import {
  Card,
  ChoiceCards,
  ColorField,
  Field,
  FieldRow,
  FileInput,
  Notice,
  Select,
  TextInput,
} from '@kara/ui'
import type { FormEvent } from 'react'
import { countries } from '../../../company/countries.ts'
import { countryMessages } from '../../../company/country-messages.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/branding/en.ts'
import { is } from '../messages/branding/is.ts'
import { AccentAnswer } from './accent-answer.tsx'
import { SlugAnswer } from './slug-answer.tsx'
import { WelcomeFields } from './welcome-fields.tsx'

const messages = defineMessages(en, is)

export interface BrandingValues {
  name: string
  slug: string
  accent: string
  welcomeEn: string
  welcomeIs: string
  country: string
  locale: string
  access: string
}

export interface BrandingFormProps {
  values: BrandingValues
  /** What follows the name in the address: ".kara.is". */
  suffix: string
  isNew: boolean
  /** The address of a published hub is being changed. */
  hasMoved: boolean
  logo: string | null
  look: AccentCheck
  slug: SlugCheck | null
  onChange: (values: BrandingValues) => void
}

type Fields = {
  name: string
  slug: string
  accent: string
  welcome: { en: string; is: string }
  country: string
  locale: string
  access: string
  file: string
}

/** Everything that a visitor sees of the company; what is typed shows in the preview at once. */
export function BrandingForm(props: BrandingFormProps) {
  const { values, suffix, isNew, hasMoved, logo, look, slug: slugAnswer, onChange } = props
  const words = useWords(messages)
  const inCountry = useWords(countryMessages)
  const { sortBy } = useFormatter()
  const { welcomeEn, welcomeIs, ...plain } = values
  const state = usePageForm<Fields>({ ...plain, welcome: { en: welcomeEn, is: welcomeIs } } as never)
  const { name, slug, accent, welcome, country, locale, access, file } = state.fields
  const readAll = (event: FormEvent<HTMLDivElement>) => {
    const form = event.currentTarget.closest('form')
    if (form) onChange(valuesOf(new FormData(form), values))
  }
  return (
    <PageForm
      {...state}
      encType="multipart/form-data"
      submitLabel={words(isNew ? 'create' : 'save')}
      busyLabel={words('saving')}
    >
      <div className="flex flex-col gap-stack" onInput={readAll}>
        <Card title={words('nameAndAddress')}>
          <Field label={words('name')} id={name.id} errors={name.errors} required>
            <TextInput {...getInputProps(name, { type: 'text' })} key={name.key} />
          </Field>
          <Field label={words('slug')} hint={words('slugHint')} id={slug.id} errors={slug.errors} required>
            <TextInput
              {...getInputProps(slug, { type: 'text' })}
              key={slug.key}
              autoCapitalize="none"
              spellCheck={false}
              suffix={suffix}
            />
          </Field>
          <SlugAnswer answer={slugAnswer} />
          {hasMoved ? <Notice tone="caution">{words('moves')}</Notice> : null}
        </Card>
        <Card title={words('look')}>
          <Field label={words('logo')} hint={words('logoHint')} id={file.id} errors={file.errors}>
            <FileInput
              name={file.name}
              accept="image/png,image/jpeg,image/webp,image/svg+xml"
              chooseLabel={words('chooseLogo')}
              currentUrl={logo ?? undefined}
              previewAlt={words('logoAlt')}
            />
          </Field>
          <Field
            label={words('accent')}
            hint={words('accentHint')}
            id={accent.id}
            errors={accent.errors}
            required
          >
            <ColorField
              name={accent.name}
              key={accent.key}
              defaultValue={accent.initialValue}
              swatchLabel={words('swatch')}
              onColor={(hex) => onChange({ ...valuesOfForm(state.form.id, values), accent: hex })}
            />
          </Field>
          <AccentAnswer look={look} />
        </Card>
        <WelcomeFields fields={welcome.getFieldset()} />
        <Card title={words('visitors')}>
          <FieldRow>
            <Field
              label={words('country')}
              hint={words('countryHint')}
              id={country.id}
              errors={country.errors}
            >
              <Select
                {...getSelectProps(country)}
                key={country.key}
                options={sortBy(
                  countries.map((code) => ({ value: code, label: inCountry(code) })),
                  ({ label }) => label,
                )}
              />
            </Field>
            <Field
              label={words('language')}
              hint={words('languageHint')}
              id={locale.id}
              errors={locale.errors}
            >
              <Select
                {...getSelectProps(locale)}
                key={locale.key}
                options={locales.map((value) => ({ value, label: localeNames[value] }))}
              />
            </Field>
          </FieldRow>
          <ChoiceCards
            legend={words('access')}
            name={access.name}
            errors={access.errors}
            defaultValue={access.initialValue}
            choices={(['open', 'sign_in'] as const).map((value) => ({
              value,
              label: words(`accesses.${value}.label`),
              hint: words(`accesses.${value}.hint`),
            }))}
          />
        </Card>
      </div>
    </PageForm>
  )
}

function valuesOfForm(formId: string, before: BrandingValues): BrandingValues {
  const form = document.getElementById(formId)
  return form instanceof HTMLFormElement ? valuesOf(new FormData(form), before) : before
}

function valuesOf(form: FormData, before: BrandingValues): BrandingValues {
  const text = (field: string, known: string) => String(form.get(field) ?? known)
  return {
    name: text('name', before.name),
    slug: text('slug', before.slug),
    accent: text('accent', before.accent),
    welcomeEn: text('welcome.en', before.welcomeEn),
    welcomeIs: text('welcome.is', before.welcomeIs),
    country: text('country', before.country),
    locale: text('locale', before.locale),
    access: text('access', before.access),
  }
}
