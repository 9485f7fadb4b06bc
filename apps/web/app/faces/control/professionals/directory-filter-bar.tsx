import type { DirectoryFacets, DirectoryFilters } from '@kara/directory/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { FilterBar, Select, TextInput } from '@kara/ui'
import { Form } from '@remix-run/react'
import { Search } from 'lucide-react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { countFilters, type FilterKind, filterKinds } from '../../../company/directory-filters.ts'
import { en } from '../messages/professionals/en.ts'
import { is } from '../messages/professionals/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export interface DirectoryFilterBarProps {
  companyId: string
  filters: DirectoryFilters
  /** Searched for. */
  words: string
  facets: DirectoryFacets
  found: number
  total: number
}

/** What the directory is narrowed by; the address holds it, so a plain form does. */
export function DirectoryFilterBar(props: DirectoryFilterBarProps) {
  const { companyId, filters, words: searched, facets, found, total } = props
  const words = useWords(messages)
  const { sortBy, number } = useFormatter()
  const names = useVocabulary()
  const count = countFilters(filters)
  const nameOf: Record<FilterKind, (value: string) => string> = {
    fields: names.field,
    topics: names.topic,
    languages: names.language,
    formats: names.format,
    genders: names.gender,
  }
  return (
    <FilterBar
      as={Form}
      label={words('filters.label')}
      action={controlPaths.professionals(companyId)}
      openLabel={words('filters.open')}
      activeCount={count}
      sheetTitle={words('filters.open')}
      applyLabel={words('filters.apply')}
      clear={
        count > 0 || searched
          ? { href: controlPaths.professionals(companyId), label: words('clear') }
          : undefined
      }
      search={
        <TextInput
          key={searched}
          type="search"
          name="q"
          defaultValue={searched}
          icon={Search}
          maxLength={80}
          aria-label={words('filters.search')}
          placeholder={words('filters.search')}
        />
      }
      result={words('filters.result', { found: number(found), total: number(total) })}
    >
      {filterKinds.map((kind) => (
        <Select
          key={`${kind} ${filters[kind].join(' ')}`}
          name={kind}
          aria-label={words(`filters.${kind}`)}
          placeholder={words(`filters.${kind}`)}
          defaultValue={filters[kind][0] ?? ''}
          options={sortBy(
            Object.entries(facets[kind]).map(([value, people]) => ({
              value,
              label: words('filters.option', { name: nameOf[kind](value), count: number(people) }),
            })),
            ({ label }) => label,
          )}
        />
      ))}
    </FilterBar>
  )
}
