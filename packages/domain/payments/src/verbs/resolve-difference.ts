import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayWatchMoney } from '../access.ts'
import { ResolveDifferenceInput } from '../contracts.ts'
import { differenceSettled } from '../errors.ts'
import * as store from '../store/reconciliation.ts'

/**
 * Support has looked into a difference and says why nothing more is to be done about it. It is not raised again.
 *
 * @throws `payments.difference_settled` when it is settled
 */
export async function resolveDifference(ctx: Ctx, raw: ResolveDifferenceInput): Promise<void> {
  const resolvedBy = mayWatchMoney(ctx)
  const { differenceId, words } = ResolveDifferenceInput.parse(raw)
  const id = differenceId as Id<'money_difference'>
  await inTransaction(ctx, async (ctx) => {
    const settled = await store.settleDifference(ctx, id, { state: 'resolved', resolvedBy, words })
    if (!settled) throw differenceSettled()
    await recordAudit(ctx, 'money_difference.resolved', { kind: 'money_difference', id })
  })
}
