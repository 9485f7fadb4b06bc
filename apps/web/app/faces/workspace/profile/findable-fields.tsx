import { genders, fields as professions, topics } from '@kara/directory/contracts'
import { commonTimeZones, useFormatter, useWords, zoneName } from '@kara/language'
import { Card, Checkbox, Disclosure, Field, FieldErrors, FieldRow, Select } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { useVocabulary, vocabulary } from '../../../care/vocabulary.ts'
import { countries } from '../../../company/countries.ts'
import { countryMessages } from '../../../company/country-messages.ts'
import type { PageFormState } from '../../../frame/page-form.tsx'
import type { loader } from './page.server.ts'
import type { ProfileShape } from './profile-form.tsx'
import { profileMessages } from './profile-messages.ts'

/** Offered at once; the others are one press away. */
const frequentLanguages = ['is', 'en', 'da', 'nb', 'sv', 'fi', 'fo', 'pl', 'de']

/** Profession, topics, languages and where the professional is: what clients search by. */
export function FindableFields({ fields }: { fields: PageFormState<ProfileShape>['fields'] }) {
  const { profile } = useLoaderData<typeof loader>()
  const words = useWords(profileMessages)
  const { locale } = useFormatter()
  const names = useVocabulary()
  // `no` is an older code for the same Norwegian.
  const known = Object.keys(vocabulary[locale].language).filter((code) => code !== 'no')
  const languages = [...new Set([...profile.languages, ...known])]
  const countryNames: Readonly<Record<string, string>> = countryMessages[locale]
  const select = (
    name: 'field' | 'gender' | 'country' | 'timeZone',
    values: readonly string[],
    label: (value: string) => string,
  ) => (
    <Field label={words(name)} id={fields[name].id} errors={fields[name].errors}>
      <Select
        name={name}
        defaultValue={fields[name].initialValue ?? profile[name]}
        options={[...new Set([profile[name], ...values])].map((value) => ({ value, label: label(value) }))}
      />
    </Field>
  )
  return (
    <Card id="findable" title={words('findable')}>
      <FieldRow>
        {select('field', professions, names.field)}
        {select('gender', genders, names.gender)}
      </FieldRow>
      <Boxes
        name="topics"
        hint={words('topicsHint')}
        errors={fields.topics.errors}
        values={topics}
        chosen={typedOr(fields.topics.initialValue, profile.topics)}
        label={names.topic}
      />
      <Boxes
        name="languages"
        errors={fields.languages.errors}
        values={languages}
        frequent={frequentLanguages}
        chosen={typedOr(fields.languages.initialValue, profile.languages)}
        label={names.language}
      />
      <FieldRow>
        {select('country', countries, (value) => countryNames[value] ?? value)}
        {select('timeZone', commonTimeZones, (value) => zoneName(value, locale))}
      </FieldRow>
      <p className="text-ink-quiet text-sm">{words('timeZoneHint')}</p>
    </Card>
  )
}

// What was ticked before a refusal stands; one box alone comes back as a text.
function typedOr(typed: unknown, saved: readonly string[]): readonly string[] {
  if (typed === undefined) return saved
  return Array.isArray(typed) ? typed.map(String) : [String(typed)]
}

interface BoxesProps {
  name: 'topics' | 'languages'
  values: readonly string[]
  chosen: readonly string[]
  label: (value: string) => string
  /** Shown at once; absent: all of them. */
  frequent?: readonly string[]
  hint?: string
  errors?: readonly string[]
}

function Boxes({ name, values, chosen, label, hint, errors, frequent = values }: BoxesProps) {
  const words = useWords(profileMessages)
  const isShown = (value: string) => frequent.includes(value) || chosen.includes(value)
  const boxes = (shown: readonly string[]) => (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4">
      {shown.map((value) => (
        <Checkbox
          key={value}
          name={name}
          value={value}
          defaultChecked={chosen.includes(value)}
          label={label(value)}
        />
      ))}
    </div>
  )
  const rest = values.filter((value) => !isShown(value))
  return (
    <fieldset aria-describedby={errors ? `${name}-error` : undefined} className="min-w-0">
      <legend className="font-semibold text-sm">{words(name)}</legend>
      {hint ? <p className="text-ink-quiet text-sm">{hint}</p> : null}
      {boxes(values.filter(isShown))}
      {rest.length > 0 ? <Disclosure summary={words('moreLanguages')}>{boxes(rest)}</Disclosure> : null}
      <FieldErrors id={`${name}-error`} errors={errors} />
    </fieldset>
  )
}
