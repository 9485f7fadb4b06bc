import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { taxInside } from '../rules/money.ts'
import * as store from '../store/bills.ts'

/** The tax inside what a service of a field costs in a country on a day. */
export function findTax(
  ctx: Ctx,
  of: { readonly country: string; readonly field: string; readonly at: string; readonly amountMinor: number },
): Promise<number> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const on = Temporal.Instant.from(of.at).toZonedDateTimeISO('UTC').toPlainDate()
    const tax = await store.findTaxRate(ctx, of.country, of.field, on)
    invariant(tax, `the tax on ${of.field} in ${of.country} is known`)
    return taxInside(of.amountMinor, tax.rateHundredths)
  })
}
