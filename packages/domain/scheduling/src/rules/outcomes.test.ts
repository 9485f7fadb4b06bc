import { defaultSessionRules } from '@kara/hubs/contracts'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { sessionStates } from '../contracts.ts'
import { appealUntil, cancellationAt, owedFor, settlements, waitsUntil, whyNotAbsent } from './outcomes.ts'

const at = (text: string) => Temporal.Instant.from(`2026-11-${text}:00Z`)
const startsAt = at('23T10:00')
const window = { startsAt, cutOffAt: at('22T10:00'), undoUntil: at('20T09:03') }

describe('the table of outcomes', () => {
  test.each([
    ['client', at('22T09:59'), 'cancelled', 'release'],
    ['client', at('22T10:00'), 'cancelled', 'release'],
    ['client', at('22T10:01'), 'late_cancelled', 'spend'],
    ['client', at('20T09:02'), 'cancelled', 'release'],
    ['professional', at('22T10:01'), 'cancelled', 'release'],
    ['professional', at('23T10:00'), 'cancelled', 'release'],
  ] as const)('a cancellation of the %s at %s is %s, and the hold: %s', (by, now, state, credits) => {
    expect(cancellationAt({ ...window, now, by })).toMatchObject({ state, credits })
  })

  test('what has begun cannot be cancelled by either', () => {
    const now = at('23T10:01')
    expect(cancellationAt({ ...window, now, by: 'client' })).toBeNull()
    expect(cancellationAt({ ...window, now, by: 'professional' })).toBeNull()
  })

  test.each([
    ['completed', 'spend', 'whole', 'completed'],
    ['cancelled', 'release', 'nothing', null],
    ['late_cancelled', 'spend', 'part', 'late_cancelled'],
    ['client_no_show', 'spend', 'part', 'client_no_show'],
    ['professional_no_show', 'release', 'nothing', null],
    ['failed', 'release', 'nothing', null],
  ] as const)('%s: the hold is to %s, the professional is paid %s, the client owes for %s', (...row) => {
    const [state, credits, paid, owed] = row
    expect(settlements[state]).toEqual({ credits, paid })
    expect(owedFor(state)).toBe(owed)
  })

  test('every state in which a session can end is settled', () => {
    const ends = sessionStates.filter((state) => state !== 'scheduled' && state !== 'in_progress')
    expect(Object.keys(settlements).sort()).toEqual([...ends].sort())
  })
})

describe('an absent client', () => {
  const nobody = { client: null, professional: null }
  const waited = { client: null, professional: at('23T09:58') }
  test.each([
    ['video', waited, at('23T10:09'), 'too_early'],
    ['video', waited, at('23T10:10'), null],
    ['video', { client: null, professional: at('23T10:10') }, at('23T10:10'), null],
    ['video', { client: null, professional: at('23T10:11') }, at('23T10:12'), 'professional_was_not_there'],
    ['video', nobody, at('23T10:30'), 'professional_was_not_there'],
    ['video', { ...waited, client: at('23T10:25') }, at('23T10:30'), 'client_was_there'],
    ['in_person', nobody, at('23T10:09'), 'too_early'],
    ['in_person', nobody, at('23T10:10'), null],
  ] as const)('by %s, with the room saying %o, at %s: %s', (modality, joined, now, reason) => {
    expect(whyNotAbsent({ startsAt, modality, graceMinutes: 10 }, joined, now)).toBe(reason)
  })

  test('may object for seven days of hours', () => {
    expect(appealUntil(at('23T10:12'), defaultSessionRules).toString()).toBe('2026-11-30T10:12:00Z')
  })
})

test('who waits alone waits ten minutes from the start, or from when they came', () => {
  expect(waitsUntil({ startsAt, graceMinutes: 10 }, at('23T09:55')).toString()).toBe('2026-11-23T10:10:00Z')
  expect(waitsUntil({ startsAt, graceMinutes: 10 }, at('23T10:07')).toString()).toBe('2026-11-23T10:17:00Z')
})
