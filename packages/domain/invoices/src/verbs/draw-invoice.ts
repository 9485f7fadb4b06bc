import { inTransaction } from '@kara/db'
import { renderInvoice } from '@kara/documents'
import type { Ctx, Id } from '@kara/kernel'
import { checkCodeOf, type PaymentsKeys } from '@kara/payments'
import { maySeeInvoices } from '../access.ts'
import type { InvoiceFacts } from '../contracts.ts'
import { invoiceMissing } from '../errors.ts'
import { writtenNumber } from '../rules.ts'
import * as store from '../store.ts'

/**
 * An invoice as a file. It is drawn once for each language, and from then on every download is that file, byte
 * for byte.
 *
 * @throws `invoices.missing`
 */
export async function drawInvoice(
  ctx: Ctx,
  keys: PaymentsKeys,
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
  const number = writtenNumber(row.number)
  const fileName = `${number}.pdf`
  const find = () => inTransaction(ctx, (ctx) => store.findFile(ctx, { invoiceId, locale }))
  const kept = await find()
  if (kept) return { fileName, bytes: kept }
  const code = checkCodeOf(keys, invoiceId)
  const bytes = await renderInvoice(
    {
      ...(row.facts as InvoiceFacts),
      number,
      issuedAt: row.issuedAt.toString(),
      timeZone,
      check: { code, url: `${checkUrl}/${code}` },
    },
    locale,
  )
  await inTransaction(ctx, (ctx) => store.insertFile(ctx, { invoiceId, locale }, bytes))
  return { fileName, bytes: (await find()) ?? bytes }
}
