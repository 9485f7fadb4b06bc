import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseCredits } from '../access.ts'
import type { CreditRequest } from '../contracts.ts'
import * as store from '../store/requests.ts'

/** What the person asked their company for, newest first. */
export function listOwnRequests(ctx: Ctx): Promise<CreditRequest[]> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listOwnRequests(ctx)).map(
      ({ id, amountHalves, reason, askedAt, answer, question, answeredAt }) => ({
        id,
        amountHalves,
        reason,
        askedAt: askedAt.toString(),
        answer,
        question,
        answeredAt: answeredAt?.toString() ?? null,
      }),
    ),
  )
}
