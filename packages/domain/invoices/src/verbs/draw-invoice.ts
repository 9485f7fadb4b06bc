import { inTransaction } from '@kara/db'
import { renderInvoice } from '@kara/documents'
import { checkCodeOf, drawOnce, type IssuingKeys } from '@kara/issuing'
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
  wish: {
    readonly invoiceId: Id<'invoice'>
    readonly locale: 'en' | 'is'
    readonly timeZone: string
    /** The address of the public page that checks documents; the code is added to it. */
    readonly checkUrl: string
  },
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  maySeeInvoices(ctx)
  const { invoiceId, locale, timeZone, checkUrl } = wish
  const row = await inTransaction(ctx, (ctx) => store.findInvoice(ctx, invoiceId))
  if (!row) throw invoiceMissing()
  const number = numberOf(row.number)
  const code = checkCodeOf(keys, invoiceId)
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
          check: { code, url: `${checkUrl}/${code}` },
        },
        locale,
      ),
  })
  return { fileName: `${number}.pdf`, bytes }
}
