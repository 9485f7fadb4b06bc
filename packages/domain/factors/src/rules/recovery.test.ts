import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { newRecoveryReference, type RecoveryFacts, standingOf, waitHours } from './recovery.ts'

const askedAt = Temporal.Instant.from('2026-11-02T09:00:00Z')

/** Any recovery, and how many hours after it was asked for it is looked at. */
const anyRecovery = fc.record({
  privateAddresses: fc.integer({ min: 0, max: 3 }),
  isConfirmed: fc.boolean(),
  isEnded: fc.boolean(),
  approvals: fc.integer({ min: 0, max: 3 }),
  hours: fc.integer({ min: 0, max: 24 * 40 }),
})

function factsOf(any: {
  privateAddresses: number
  isConfirmed: boolean
  isEnded: boolean
  approvals: number
}) {
  const { privateAddresses, isConfirmed, isEnded, approvals } = any
  const facts: RecoveryFacts = {
    askedAt,
    waitsUntil: askedAt.add({ hours: waitHours(privateAddresses) }),
    privateAddresses,
    confirmedAt: isConfirmed ? askedAt : null,
    endedAt: isEnded ? askedAt : null,
    approvals,
  }
  return facts
}

describe('what a recovery waits for', () => {
  it('is nothing only when time, two of support and a private address agree', () => {
    fc.assert(
      fc.property(anyRecovery, ({ hours, ...any }) => {
        const isReady = standingOf(factsOf(any), askedAt.add({ hours })) === 'ready'
        const mayBe =
          !any.isEnded &&
          any.approvals >= limits.recoveryApprovals &&
          hours >= (any.privateAddresses > 0 ? limits.recoveryHours : limits.recoveryHoursUnconfirmed) &&
          hours < limits.recoveryDays * 24 &&
          (any.privateAddresses === 0 || any.isConfirmed)
        expect(isReady).toBe(mayBe)
      }),
    )
  })

  it('is never less where every letter may lie in the employer’s mailbox', () => {
    expect(waitHours(0)).toBeGreaterThan(waitHours(1))
    expect(waitHours(1)).toBe(72)
  })

  it('has a name that is read out without doubt', () => {
    for (let made = 0; made < 50; made++)
      expect(newRecoveryReference()).toMatch(/^R-[^01ILOUV]{4}-[^01ILOUV]{4}$/)
  })
})
