import { inTransaction } from '@kara/db'
import { renderInvoiceCreditNote } from '@kara/documents'
import { checkOf, drawOnce, type IssuingKeys, type Print, type PrintedFile } from '@kara/issuing'
import type { Ctx, Id } from '@kara/kernel'
import { maySeeInvoices } from '../access.ts'
import type { CreditNoteFacts } from '../contracts.ts'
import { creditNoteMissing } from '../errors.ts'
import { creditNoteNumberOf } from '../rules.ts'
import * as store from '../store/credit-notes.ts'

/**
 * A company's credit note as a file, drawn once for each language as its invoice is.
 *
 * @throws `invoices.credit_note_missing`
 */
export async function drawCreditNote(
  ctx: Ctx,
  keys: IssuingKeys,
  wish: Print & { readonly creditNoteId: Id<'invoice_credit_note'> },
): Promise<PrintedFile> {
  maySeeInvoices(ctx)
  const { creditNoteId, locale, timeZone } = wish
  const row = await inTransaction(ctx, (ctx) => store.findCreditNote(ctx, creditNoteId))
  if (!row) throw creditNoteMissing()
  const number = creditNoteNumberOf(row.number)
  const key = { creditNoteId, locale }
  const bytes = await drawOnce(ctx, {
    find: (ctx) => store.findFile(ctx, key),
    keep: (ctx, drawn) => store.insertFile(ctx, key, drawn),
    draw: () =>
      renderInvoiceCreditNote(
        {
          ...(row.facts as CreditNoteFacts),
          number,
          issuedAt: row.issuedAt.toString(),
          timeZone,
          check: checkOf(keys, creditNoteId, wish),
        },
        locale,
      ),
  })
  return { fileName: `${number}.pdf`, bytes }
}
