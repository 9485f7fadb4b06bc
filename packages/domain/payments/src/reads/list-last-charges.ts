import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseOwnMoney } from '../access.ts'
import { type Charge, limits } from '../contracts.ts'
import * as store from '../store/bills.ts'
import { toCharge } from './get-bill.ts'

/** The last attempt at each of the client's open bills, by bill; bills that nobody tried to pay are not in it. */
export function listLastCharges(ctx: Ctx): Promise<ReadonlyMap<string, Charge>> {
  mayUseOwnMoney(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listLastCharges(ctx, limits.billsPerPage)
    return new Map(rows.map((row) => [row.billId, toCharge(row)]))
  })
}
