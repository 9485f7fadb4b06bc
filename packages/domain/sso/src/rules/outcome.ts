import { Temporal } from 'temporal-polyfill'
import type { AttemptOutcome } from '../contracts.ts'
import type { ReasonCode } from './catalogue/reasons.ts'

type Ended = { outcome: AttemptOutcome; code: string | null; expiresAt: Temporal.Instant }

/** What became of an attempt: one that left and did not come back in its time is abandoned, told or not. */
export function outcomeNow({ outcome, expiresAt }: Ended, now: Temporal.Instant): AttemptOutcome {
  return outcome === 'open' && Temporal.Instant.compare(expiresAt, now) <= 0 ? 'abandoned' : outcome
}

export function reasonNow(attempt: Ended, now: Temporal.Instant): ReasonCode | null {
  if (attempt.code !== null) return attempt.code as ReasonCode
  return outcomeNow(attempt, now) === 'abandoned' ? 'not_returned' : null
}
