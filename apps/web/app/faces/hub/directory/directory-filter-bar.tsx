import { defineMessages, useFormatter, useWords } from '@kara/language'
import { FilterBar, Select, TextInput } from '@kara/ui'
import { Form } from '@remix-run/react'
import { Search } from 'lucide-react'
import {
  countFilters,
  type DirectoryQuery,
  directorySorts,
  withinChoices,
  writeQuery,
} from '../../../care/directory-query.ts'
import { hubPaths } from '../paths.ts'
import { type Counts, type FilterName, useFilterNames } from './filter-names.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

export interface DirectoryFilterBarProps {
  query: DirectoryQuery
  /** For each kind, how many professionals each value would show. */
  facets: Readonly<
    Record<'topics' | 'fields' | 'languages' | 'formats' | 'genders' | 'credits' | 'prices', Counts>
  >
  /** How many have a free time within so many days. */
  soon: readonly { readonly days: number; readonly count: number }[]
  found: number
  total: number
  isSponsored: boolean
}

/** Search and filters; the address holds them, so a plain form does. */
export function DirectoryFilterBar(props: DirectoryFilterBarProps) {
  const { query, found, total } = props
  const words = useWords(messages)
  const filterCount = countFilters(query)
  const isNarrowed = filterCount > 0 || query.text !== ''
  const linkTo = (changes: Partial<DirectoryQuery>) => `${hubPaths.start()}${writeQuery(query, changes)}`
  const names = useFilterNames()
  const chosen = (Object.keys(names) as FilterName[]).filter((name) => query[name] !== '')
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
      chosen={chosen.map((name) => {
        const label = names[name](query[name])
        return { label, href: linkTo({ [name]: '' }), removeLabel: words('filters.remove', { name: label }) }
      })}
      order={{
        label: words('order.label'),
        choices: directorySorts.map((sort) => ({
          label: words(`order.${sort}`),
          href: linkTo({ sort }),
          isCurrent: sort === query.sort,
        })),
      }}
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
      <Choices {...props} />
    </FilterBar>
  )
}

function Choices({ query, facets, soon, isSponsored }: DirectoryFilterBarProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const names = useFilterNames()
  const option = (value: string, name: string, count: number) => ({
    value,
    label: words('filters.option', { name, count: format.number(count) }),
  })
  const optionsOf = (name: FilterName, counts: Counts) =>
    Object.entries(counts).map(([value, count]) => option(value, names[name](value), count))
  const byName = (name: FilterName, counts: Counts) =>
    format.sortBy(optionsOf(name, counts), ({ label }) => label)
  // Figures stand by their size.
  const bySize = (name: FilterName, counts: Counts) =>
    optionsOf(name, counts).sort((one, other) => sizeOf(one.value) - sizeOf(other.value))
  const kinds = [
    ['topic', words('filters.topic'), words('filters.anyTopic'), byName('topic', facets.topics)],
    ['field', words('filters.field'), words('filters.anyField'), byName('field', facets.fields)],
    [
      'language',
      words('filters.language'),
      words('filters.anyLanguage'),
      byName('language', facets.languages),
    ],
    ['format', words('filters.format'), words('filters.anyFormat'), byName('format', facets.formats)],
    ['gender', words('filters.gender'), words('filters.anyGender'), byName('gender', facets.genders)],
    isSponsored
      ? ([
          'credits',
          words('filters.cost'),
          words('filters.anyCost'),
          bySize('credits', facets.credits),
        ] as const)
      : (['price', words('filters.cost'), words('filters.anyCost'), bySize('price', facets.prices)] as const),
  ] as const
  return (
    <>
      {query.sort === directorySorts[0] ? null : <input type="hidden" name="sort" value={query.sort} />}
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
        options={withinChoices.map((days) =>
          option(
            String(days),
            words('filters.withinDays', { days }),
            soon.find((one) => one.days === days)?.count ?? 0,
          ),
        )}
      />
    </>
  )
}

function sizeOf(value: string): number {
  return Number(value.replace(/^\D*/, ''))
}
