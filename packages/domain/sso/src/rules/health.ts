import { Temporal } from 'temporal-polyfill'
import { type AttemptCounts, type HealthConcern, healthLimits } from '../contracts.ts'

/** Whether a connection fails more than is usual for its company. */
export function isFailing(now: AttemptCounts, norm: AttemptCounts): boolean {
  const { failuresMin, failureShareMin, failureShareSure, normFactor } = healthLimits
  if (now.failed < failuresMin) return false
  return shareOf(now) > Math.min(failureShareSure, Math.max(failureShareMin, normFactor * shareOf(norm)))
}

export function shareOf({ succeeded, failed }: AttemptCounts): number {
  return failed === 0 ? 0 : failed / (succeeded + failed)
}

export interface HealthFacts {
  readonly now: AttemptCounts
  readonly norm: AttemptCounts
  readonly certificateDays: number | null
  readonly hasMetadataUrl: boolean
  readonly metadataProblem: string | null
  readonly metadataCheckedAt: Temporal.Instant | null
}

/** What deserves support's look, the most urgent first. */
export function concernsOf(facts: HealthFacts, at: Temporal.Instant): HealthConcern[] {
  const { certificateDays, hasMetadataUrl, metadataProblem, metadataCheckedAt } = facts
  const isStale =
    hasMetadataUrl &&
    metadataCheckedAt !== null &&
    Temporal.Instant.compare(metadataCheckedAt, at.subtract({ hours: 24 * healthLimits.metadataDaysMax })) < 0
  const found: Record<HealthConcern, boolean> = {
    certificate_ended: certificateDays !== null && certificateDays < 0,
    failing: isFailing(facts.now, facts.norm),
    certificate_ends_soon:
      certificateDays !== null && certificateDays >= 0 && certificateDays <= healthLimits.certificateDaysSoon,
    metadata_problem: metadataProblem !== null,
    metadata_stale: isStale && metadataProblem === null,
  }
  return (Object.keys(found) as HealthConcern[]).filter((concern) => found[concern])
}
