import { defineMessages, useFormatter, useWords } from '@kara/language'
import { FilterBar, Select, TextInput } from '@kara/ui'
import { Form } from '@remix-run/react'
import { Search } from 'lucide-react'
import { countFilters, type DirectoryQuery, withinChoices } from '../../../care/directory-query.ts'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

type Counts = Readonly<Record<string, number>>

export interface DirectoryFilterBarProps {
  query: DirectoryQuery
  /** For each kind, how many professionals each value would show. */
  facets: { topics: Counts; fields: Counts; languages: Counts; formats: Counts; genders: Counts }
  found: number
  total: number
}

/** Search and filters; the address holds them, so a plain form does. */
export function DirectoryFilterBar({ query, facets, found, total }: DirectoryFilterBarProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const filterCount = countFilters(query)
  const isNarrowed = filterCount > 0 || query.text !== ''
  const optionsOf = (counts: Counts, nameOf: (value: string) => string) =>
    format.sortBy(
      Object.entries(counts).map(([value, count]) => ({
        value,
        label: words('filters.option', { name: nameOf(value), count: format.number(count) }),
      })),
      ({ label }) => label,
    )
  const kinds = [
    ['topic', words('filters.topic'), words('filters.anyTopic'), optionsOf(facets.topics, names.topic)],
    ['field', words('filters.field'), words('filters.anyField'), optionsOf(facets.fields, names.field)],
    [
      'language',
      words('filters.language'),
      words('filters.anyLanguage'),
      optionsOf(facets.languages, names.language),
    ],
    ['format', words('filters.format'), words('filters.anyFormat'), optionsOf(facets.formats, names.format)],
    ['gender', words('filters.gender'), words('filters.anyGender'), optionsOf(facets.genders, names.gender)],
  ] as const
  return (
    <FilterBar
      as={Form}
      label={words('search.label')}
      action={hubPaths.start()}
      openLabel={words('filters.open')}
      activeCount={filterCount}
      sheetTitle={words('filters.open')}
      applyLabel={words('filters.apply')}
      clear={isNarrowed ? { href: hubPaths.start(), label: words('filters.clear') } : undefined}
      result={
        isNarrowed ? words('resultOf', { count: String(found), total }) : words('result', { count: total })
      }
      search={
        <TextInput
          key={query.text}
          type="search"
          name="q"
          defaultValue={query.text}
          icon={Search}
          maxLength={80}
          aria-label={words('search.field')}
          placeholder={words('search.placeholder')}
        />
      }
    >
      {kinds.map(([name, label, any, options]) => (
        <Select
          key={`${name} ${query[name]}`}
          name={name}
          aria-label={label}
          placeholder={any}
          defaultValue={query[name]}
          options={options}
        />
      ))}
      <Select
        key={`within ${query.withinDays}`}
        name="within"
        aria-label={words('filters.within')}
        placeholder={words('filters.anyTime')}
        defaultValue={String(query.withinDays ?? '')}
        options={withinChoices.map((days) => ({
          value: String(days),
          label: words('filters.withinDays', { days }),
        }))}
      />
    </FilterBar>
  )
}
