import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayUseOwnMoney } from '../access.ts'
import type { PaymentStep } from '../contracts.ts'
import { chargeMissing } from '../errors.ts'
import type { Cards } from '../gateway/cards.ts'
import * as store from '../store/bills.ts'
import { toStep } from './pay-bill.ts'
import { settleCharge } from './settle-charge.ts'

/**
 * The person is back from the bank. What the address says is not believed: the processor is asked.
 *
 * @throws `payments.charge_missing`, `payments.processor_silent`
 */
export async function finishCharge(
  ctx: Ctx,
  cards: Cards,
  chargeId: Id<'charge'>,
): Promise<{ billId: string; step: PaymentStep }> {
  mayUseOwnMoney(ctx)
  const charge = await inTransaction(ctx, (ctx) => store.findCharge(ctx, chargeId))
  if (!charge) throw chargeMissing()
  const { billId, processorId } = charge
  if (!processorId || charge.state === 'succeeded') return { billId, step: toStep(charge, null) }
  const result = await cards.readCharge(processorId)
  const settled = (await settleCharge(ctx, chargeId, result)) ?? charge
  return { billId, step: toStep(settled, result.url) }
}
