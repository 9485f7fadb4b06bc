import type { Ctx } from '@kara/kernel'
import type { CreditLot } from '../contracts.ts'
import { listLots } from './list-lots.ts'

/** One of the person's lots, or null. */
export async function findLot(
  ctx: Ctx,
  which: { readonly periodStart: string; readonly lot: string },
): Promise<CreditLot | null> {
  const lots = await listLots(ctx)
  return lots.find(({ name, periodStart }) => name === which.lot && periodStart === which.periodStart) ?? null
}
