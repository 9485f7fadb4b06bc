import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayManageCredits } from '../access.ts'
import type { CreditRequestCard } from '../contracts.ts'
import * as store from '../store/requests.ts'

/** The cards of the company: what is to be decided first. */
export function listRequestCards(ctx: Ctx): Promise<CreditRequestCard[]> {
  mayManageCredits(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listCards(ctx)).map(
      ({ id, amountHalves, reason, shownAt, decision, question, decidedAt }) => ({
        id,
        amountHalves,
        reason,
        shownAt: shownAt.toString(),
        decision,
        question,
        decidedAt: decidedAt?.toString() ?? null,
      }),
    ),
  )
}
