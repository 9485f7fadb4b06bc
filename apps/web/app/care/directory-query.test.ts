import { describe, expect, it } from 'vitest'
import { countFilters, readQuery, toFilters, writeQuery } from './directory-query.ts'

describe('the filters of the directory', () => {
  it('come back from the address as they were written', () => {
    const query = readQuery(
      new URLSearchParams('q=svefn&topic=sleep&language=is&credits=1&within=7&sort=name&page=2'),
    )
    expect(writeQuery(query, { page: query.page })).toBe(
      '?q=svefn&topic=sleep&language=is&credits=1&within=7&sort=name&page=2',
    )
    expect(countFilters(query)).toBe(4)
  })

  it('ignore what is not a filter', () => {
    const query = readQuery(
      new URLSearchParams('topic=astrology&gender=&within=5&page=-3&language=xxx&price=cheap&sort=luck'),
    )
    expect(writeQuery(query)).toBe('')
    expect(toFilters(query)).toEqual({
      topics: [],
      fields: [],
      languages: [],
      formats: [],
      genders: [],
      credits: [],
      prices: [],
    })
  })

  it('lead back to the first page when a filter changes', () => {
    expect(writeQuery(readQuery(new URLSearchParams('field=coach&page=4')))).toBe('?field=coach')
  })
})
