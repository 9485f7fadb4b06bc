import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { planManyWork } from '@kara/outbox'
import { mayUseCredits, mayWorkForCompany } from '../access.ts'
import { keepWithinLimit } from '../steps/keep-within-limit.ts'
import { listPeopleWithCredits } from '../store/lots.ts'

/**
 * The rules changed, or a session that was booked by other rules gave its credits back: what the person has and has not
 * booked counts by the rules of today. Returns by how much they have less to use.
 */
export async function applyLimit(ctx: Ctx): Promise<number> {
  mayUseCredits(ctx)
  return inTransaction(ctx, keepWithinLimit)
}

/** The company changed its rules: plans the same for everybody who has taken credits. Returns how many that are. */
export async function planLimits(ctx: Ctx): Promise<number> {
  mayWorkForCompany(ctx)
  return inTransaction(ctx, async (ctx) => {
    const people = await listPeopleWithCredits(ctx)
    const companyId = companyOf(ctx)
    await planManyWork(
      ctx,
      people.map((personId) => ({
        kind: 'credits.limit_counts',
        key: `${companyId}|${personId}`,
        queue: 'credits',
        dueAt: ctx.clock.now(),
        scope: { companyId, personId },
        payload: {},
      })),
    )
    return people.length
  })
}
