import { expect, test } from 'vitest'
import { countFilters, isAbout, readFilters, readWords } from './directory-filters.ts'

test('reads what is chosen and forgets what nobody knows', () => {
  const filters = readFilters(new URLSearchParams('topics=sleep&topics=stress&fields=wizard&languages='))
  expect(filters).toMatchObject({ topics: ['sleep', 'stress'], fields: [], languages: [] })
  expect(countFilters(filters)).toBe(2)
})

test('finds people by parts of name and title, without their accents', () => {
  expect(isAbout('solveig salfr', 'Sólveig Arnardóttir', 'Sálfræðingur')).toBe(true)
  expect(isAbout('solveig coach', 'Sólveig Arnardóttir', 'Sálfræðingur')).toBe(false)
  expect(isAbout(readWords(new URLSearchParams('q=%20')), 'Anyone')).toBe(true)
})
