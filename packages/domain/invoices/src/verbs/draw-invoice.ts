import { inTransaction } from '@kara/db'
import { renderInvoice } from '@kara/documents'
import { checkOf, drawOnce, type IssuingKeys, type Print, type PrintedFile } from '@kara/issuing'
import type { Ctx, Id } from '@kara/kernel'
import { maySeeInvoices } from '../access.ts'
import type { InvoiceFacts } from '../contracts.ts'
import { invoiceMissing } from '../errors.ts'
import { numberOf } from '../rules.ts'
import * as store from '../store.ts'

/**
 * An invoice as a file. It is drawn once for each language, and from then on every download is that file, byte
 * for byte.
 *
 * @throws `invoices.missing`
 */
export async function drawInvoice(
  ctx: Ctx,
  keys: IssuingKeys,
  wish: Print & { readonly invoiceId: Id<'invoice'> },
): Promise<PrintedFile> {
  maySeeInvoices(ctx)
  const { invoiceId, locale, timeZone } = wish
  const row = await inTransaction(ctx, (ctx) => store.findInvoice(ctx, invoiceId))
  if (!row) throw invoiceMissing()
  const number = numberOf(row.number)
  const key = { invoiceId, locale }
  const bytes = await drawOnce(ctx, {
    find: (ctx) => store.findFile(ctx, key),
    keep: (ctx, drawn) => store.insertFile(ctx, key, drawn),
    draw: () =>
      renderInvoice(
        {
          ...(row.facts as InvoiceFacts),
          number,
          issuedAt: row.issuedAt.toString(),
          timeZone,
          check: checkOf(keys, invoiceId, wish),
        },
        locale,
      ),
  })
  return { fileName: `${number}.pdf`, bytes }
}
