import { expect, it } from 'vitest'
import { hearingOf } from './hearing.ts'

it('says whether a directory calls', () => {
  const now = '2026-11-20T12:00:00Z'
  expect(hearingOf(null, now)).toBe('waiting')
  expect(hearingOf('2026-11-20T11:59:00Z', now)).toBe('heard')
  expect(hearingOf('2026-11-18T12:00:00Z', now)).toBe('heard')
  expect(hearingOf('2026-11-18T11:59:00Z', now)).toBe('quiet')
})
