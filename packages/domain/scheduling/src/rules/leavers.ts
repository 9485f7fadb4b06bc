import type { CreditPolicy } from '@kara/credits/contracts'
import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'

export type LeaverOutcome =
  | { readonly kind: 'keep' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'offer'; readonly answerBy: Temporal.Instant }

/**
 * What becomes of a sponsored session to come when its client has left the company (rules.md, "Credits": keep until a
 * date, cancel and return, or offer to pay oneself). Past the cut-off the professional counts on it, and the credits
 * that are held still pay, whatever the rule. An offer stands for a week, but never past the cut-off.
 */
export function leaverOutcome(question: {
  readonly policy: Pick<CreditPolicy, 'leaverRule' | 'leaverDays'> | null
  readonly now: Temporal.Instant
  readonly leftAt: Temporal.Instant
  readonly startsAt: Temporal.Instant
  readonly cutOffAt: Temporal.Instant
  /** Whether the session has a price that somebody could pay. */
  readonly hasPrice: boolean
}): LeaverOutcome {
  const { policy, now, leftAt, startsAt, cutOffAt, hasPrice } = question
  const isAfter = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0
  if (!policy || !isAfter(cutOffAt, now)) return { kind: 'keep' }
  if (policy.leaverRule === 'keep') {
    const keptUntil = leftAt.add({ hours: policy.leaverDays * 24 })
    return { kind: isAfter(startsAt, keptUntil) ? 'cancel' : 'keep' }
  }
  if (policy.leaverRule === 'cancel' || !hasPrice) return { kind: 'cancel' }
  const aWeek = now.add({ hours: limits.selfPayOfferDays * 24 })
  return { kind: 'offer', answerBy: isAfter(aWeek, cutOffAt) ? cutOffAt : aWeek }
}
