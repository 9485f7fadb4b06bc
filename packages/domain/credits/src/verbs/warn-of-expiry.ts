import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayUseCredits } from '../access.ts'
import { creditsExpiringSoon } from '../events.ts'
import { findLot } from '../reads/find-lot.ts'

/** Some days before a lot ends: announces what is left of it, if anything is. */
export async function warnOfExpiry(
  ctx: Ctx,
  about: { readonly periodStart: string; readonly lot: string; readonly days: number },
): Promise<boolean> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const lot = await findLot(ctx, about)
    if (!lot || lot.availableHalves === 0) return false
    await publish(
      ctx,
      creditsExpiringSoon({
        companyId: companyOf(ctx),
        personId: personOf(ctx),
        amountHalves: lot.availableHalves,
        periodStart: about.periodStart,
        lot: about.lot,
        days: about.days,
        usableUntil: lot.usableUntil,
      }),
    )
    return true
  })
}
