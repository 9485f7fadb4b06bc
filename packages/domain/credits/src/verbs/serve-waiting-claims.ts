import { findEmployment } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mayUseCredits, mayWorkForCompany } from '../access.ts'
import { deleteWaitingClaim, listWaitingPeople } from '../store/lots.ts'
import { claimCredits } from './claim-credits.ts'

/** The pool was filled: plans the claim of everybody who waits for it. Returns how many do. */
export async function serveWaitingClaims(ctx: Ctx): Promise<number> {
  mayWorkForCompany(ctx)
  return inTransaction(ctx, async (ctx) => {
    const people = await listWaitingPeople(ctx)
    const companyId = companyOf(ctx)
    for (const personId of people) {
      await planWork(ctx, {
        kind: 'credits.claim_waits',
        key: `${companyId}|${personId}`,
        queue: 'credits',
        dueAt: ctx.clock.now(),
        scope: { companyId, personId },
        payload: {},
      })
    }
    return people.length
  })
}

/** Makes the claim that waited; it goes on waiting while the pool is still empty. */
export async function makeWaitingClaim(ctx: Ctx): Promise<boolean> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const isEmployed = (await findEmployment(ctx))?.state === 'active'
    if (isEmployed && (await claimCredits(ctx)).outcome === 'pool_empty') return false
    await deleteWaitingClaim(ctx)
    return isEmployed
  })
}
