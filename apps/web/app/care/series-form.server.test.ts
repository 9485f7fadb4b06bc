import { expect, test } from 'vitest'
import { homePaths } from '../faces/home/paths.ts'
import { readReturnPath } from '../http/return-path.ts'
import { datesOfSearch } from './series-form.server.ts'

const chosen = Array.from(
  { length: 12 },
  (_, week) => `2026-12-${String(week + 1).padStart(2, '0')}T10:30:00Z`,
)
const datesAt = (path: string) => datesOfSearch(new URL(path, 'http://app.test').searchParams)

test('the dates of a whole series travel with an address, and come back as they were', () => {
  expect(datesAt(homePaths.seriesProposal('p', chosen))).toEqual(chosen)
  const repeat = homePaths.repeat('s', { everyWeeks: 2, count: 12, chosen })
  expect(datesAt(repeat)).toEqual(chosen)
  expect(readReturnPath(`/company-first?${new URLSearchParams({ to: repeat })}`, '/')).toContain(
    '/company-first',
  )
})

test('an address without dates, or with something else, carries none', () => {
  for (const path of ['/', '/?chosen=', '/?chosen=tomorrow', '/?chosen=1..2', `/?chosen=${'9'.repeat(12)}`]) {
    expect(datesAt(path)).toBeNull()
  }
})
