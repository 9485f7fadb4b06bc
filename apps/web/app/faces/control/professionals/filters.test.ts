import { expect, test } from 'vitest'
import { countFilters, readFilters } from './filters.ts'

test('reads what is chosen and forgets what nobody knows', () => {
  const filters = readFilters(new URLSearchParams('topics=sleep&topics=stress&fields=wizard&languages='))
  expect(filters).toMatchObject({ topics: ['sleep', 'stress'], fields: [], languages: [] })
  expect(countFilters(filters)).toBe(2)
})
