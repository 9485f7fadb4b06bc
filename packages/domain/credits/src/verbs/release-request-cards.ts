import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayWorkForCompany } from '../access.ts'
import { requestCardsReleased } from '../events.ts'
import { getPolicy } from '../reads/get-policy.ts'
import * as store from '../store/requests.ts'
import { planBatch } from './request-credits.ts'

/**
 * Turns asks into cards for HR, in batches: those older than a day when three are together, or whatever there
 * is when one has waited a week. What is left is looked at again on the next morning. Returns how many came.
 */
export async function releaseRequestCards(ctx: Ctx): Promise<number> {
  mayWorkForCompany(ctx)
  return inTransaction(ctx, async (ctx) => {
    const companyId = companyOf(ctx)
    const released = await store.releaseCards(ctx)
    if (released > 0) {
      await recordAudit(ctx, 'credit_request_card.released', { kind: 'company', id: companyId })
      await publish(ctx, requestCardsReleased(companyId))
    }
    if ((await store.countWaiting(ctx)) > 0) {
      const { timeZone } = await getPolicy(ctx)
      await planBatch(ctx, companyId, timeZone)
    }
    return released
  })
}
