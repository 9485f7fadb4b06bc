import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { CreditPolicy } from '../contracts.ts'
import * as store from '../store/policies.ts'

/** The company's newest policy, or null while it has not decided. Readable by everybody in its hub. */
export function findPolicy(ctx: Ctx): Promise<CreditPolicy | null> {
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findPolicy(ctx)
    return row && { ...row, ...inWords(row) }
  })
}

/** What a policy's row has as days and instants, as its readers have it. */
export function inWords({ periodStartsOn, createdAt }: DatesOfPolicy) {
  return { periodStartsOn: periodStartsOn.toString(), createdAt: createdAt.toString() }
}

interface DatesOfPolicy {
  readonly periodStartsOn: { toString(): string }
  readonly createdAt: { toString(): string }
}
