import { getEmployment } from '@kara/companies'
import { claimCredits, holdCredits, poolEmpty } from '@kara/credits'
import type { TxCtx } from '@kara/db'
import type { Temporal } from 'temporal-polyfill'

/**
 * Holds what a session costs from the credits of the company in scope, claimed first where they were not.
 *
 * @throws `companies.employee_left`, `credits.pool_empty`, `credits.not_enough`
 */
export async function holdSponsored(
  ctx: TxCtx,
  sessionId: string,
  amountHalves: number,
  startsAt: Temporal.Instant,
) {
  await getEmployment(ctx)
  const claim = await claimCredits(ctx, { at: startsAt })
  if (claim.outcome === 'pool_empty') throw poolEmpty()
  return holdCredits(ctx, { sessionId, amountHalves, sessionAt: startsAt.toString() })
}
