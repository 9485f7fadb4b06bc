import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { isSure } from './sureness.ts'

const now = Temporal.Instant.from('2026-11-20T09:10:00Z')
const [fresh, old] = ['2026-11-20T09:00:01Z', '2026-11-20T09:00:00Z']

it.each([
  ['signing in just now is enough for an unprotected account', fresh, null, false, true],
  ['ten minutes later it is not', old, null, false, false],
  ['signing in is never enough for a protected account', fresh, null, true, false],
  ['its own factor is', old, fresh, true, true],
  ['for ten minutes', fresh, old, true, false],
])('%s', (_, authAt, factorAt, isProtected, expected) =>
  expect(isSure({ authAt, factorAt }, isProtected, now)).toBe(expected),
)
