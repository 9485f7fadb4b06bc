import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isProven, recordsToShow, stateAfterCheck, stateAfterLook, textOf } from './domains.ts'

describe('isProven', () => {
  it.each([
    [['kara-verification=abc'], true],
    [['v=spf1 -all', ' kara-verification=abc '], true],
    [['"kara-verification=abc"'], true],
    [['kara-verification=abd'], false],
    [['kara-verification=abc extra'], false],
    [['kara-verification=ABC'], false],
    [[], false],
  ])('%j', (found, expected) => expect(isProven(found, 'abc')).toBe(expected))
})

describe('stateAfterCheck', () => {
  it.each([
    ['pending', true, 'verified'],
    ['pending', false, 'failed'],
    ['failed', true, 'verified'],
    ['failed', false, 'failed'],
    ['verified', true, 'verified'],
    ['verified', false, 'verified'],
  ] as const)('a %s domain, found: %s, is %s', (before, isFound, after) => {
    expect(stateAfterCheck(before, isFound)).toBe(after)
  })
})

describe('stateAfterLook', () => {
  const now = Temporal.Instant.from('2026-11-20T09:00:00Z')
  it.each([
    [null, true, 'found'],
    [null, false, 'newly_missing'],
    ['2026-11-06T09:00:01Z', false, 'still_missing'],
    ['2026-11-06T09:00:00Z', false, 'lost'],
    ['2026-10-01T09:00:00Z', true, 'found'],
  ] as const)('missing since %s, found: %s, is %s', (since, isFound, after) => {
    expect(stateAfterLook(since ? Temporal.Instant.from(since) : null, isFound, now)).toBe(after)
  })
})

describe('textOf', () => {
  it.each([
    ['"kara-verification=a1"', 'kara-verification=a1'],
    ['"kara-" "verification=a1"', 'kara-verification=a1'],
    ['"say \\"hi\\""', 'say "hi"'],
    ['"\\100omain"', 'domain'],
    ['bare', 'bare'],
  ])('reads %s', (data, expected) => expect(textOf(data)).toBe(expected))
})

it('shows a bounded part of what was found', () => {
  const shown = recordsToShow(Array.from({ length: 40 }, () => 'x'.repeat(500)))
  expect(shown).toHaveLength(12)
  expect(shown[0]).toHaveLength(255)
})
