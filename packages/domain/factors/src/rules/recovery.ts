import { randomInt } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { limits, type RecoveryStanding } from '../contracts.ts'

/** Without letters that sound or look like others: it is read out over the telephone. */
const signs = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/** A name for a recovery, `R-7KQ2-M4XW`: it opens the case for support and nothing else. */
export function newRecoveryReference(): string {
  const four = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `R-${four()}-${four()}`
}

/**
 * How long a recovery waits. Where there is a private address it also has to be confirmed from there; where
 * there is none, all letters may lie in a mailbox that the employer reads, so time is what protects the person.
 */
export function waitHours(privateAddresses: number): number {
  return privateAddresses > 0 ? limits.recoveryHours : limits.recoveryHoursUnconfirmed
}

export interface RecoveryFacts {
  readonly askedAt: Temporal.Instant
  readonly waitsUntil: Temporal.Instant
  readonly privateAddresses: number
  readonly confirmedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  /** By people of support, the person themself not counted. */
  readonly approvals: number
}

/** What a recovery still waits for; `ready` only when nothing is missing. */
export function standingOf(facts: RecoveryFacts, now: Temporal.Instant): RecoveryStanding {
  if (facts.endedAt !== null) return 'over'
  const lapsesAt = facts.askedAt.add({ hours: limits.recoveryDays * 24 })
  if (Temporal.Instant.compare(lapsesAt, now) <= 0) return 'over'
  if (facts.privateAddresses > 0 && facts.confirmedAt === null) return 'for_confirmation'
  if (facts.approvals < limits.recoveryApprovals) return 'for_support'
  return Temporal.Instant.compare(facts.waitsUntil, now) > 0 ? 'for_time' : 'ready'
}
