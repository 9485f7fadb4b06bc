import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure, type TxCtx } from '@kara/db'
import { type CompanyId, type Ctx, companyOf, credits, type Id } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import { limits, RequestCreditsInput } from '../contracts.ts'
import { requestOpen } from '../errors.ts'
import { getPolicy } from '../reads/get-policy.ts'
import * as store from '../store/requests.ts'

/**
 * A person asks their company for more credits. The company learns of it later and among others, as a card
 * that says how much and one of a few reasons.
 *
 * @throws `credits.request_open` while the last ask has no answer
 */
export async function requestCredits(ctx: Ctx, raw: RequestCreditsInput): Promise<Id<'credit_request'>> {
  mayUseCredits(ctx)
  const { amountCredits, reason } = RequestCreditsInput.parse(raw)
  try {
    return await inTransaction(ctx, async (ctx) => {
      const { timeZone } = await getPolicy(ctx)
      const id = ctx.ids.next<'credit_request'>()
      await store.insertRequest(ctx, { id, amountHalves: credits(amountCredits), reason })
      await planBatch(ctx, companyOf(ctx), timeZone)
      await recordAudit(ctx, 'credit_request.made', { kind: 'credit_request', id, detail: { reason } })
      return id
    })
  } catch (error) {
    if (isFailure(error, 'unique_violation')) throw requestOpen()
    throw error
  }
}

/** Plans the next look at what was asked: a morning that is at least a day away, the same for all who ask today. */
export async function planBatch(ctx: TxCtx, companyId: CompanyId, timeZone: string): Promise<void> {
  const now = ctx.clock.now().toZonedDateTimeISO(timeZone)
  const day = now.add({ hours: limits.cardHoursMin }).toPlainDate().add({ days: 1 })
  const dueAt = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from('08:00') }).toInstant()
  await planWork(ctx, {
    kind: 'credits.request_batch',
    key: `${companyId}|${day}`,
    queue: 'credits',
    dueAt,
    scope: { companyId },
    payload: {},
  })
}
