import { getCompany } from '@kara/companies'
import { drawCreditNote } from '@kara/invoices'
import { notFound, readId } from '@kara/kernel'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'
import { issuedFileResponse, printFor } from '../../../http/issued-file.server.ts'

/** A credit note as a file: the same bytes at every download. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const creditNoteId = readId<'invoice_credit_note'>(args.params.creditNoteId)
  if (!creditNoteId) throw notFound('web.no_page', 'There is no page at this address.')
  const [print, { timeZone }] = await Promise.all([printFor(args), getCompany(ctx)])
  const { keys } = args.context.visit.platform
  return issuedFileResponse(await drawCreditNote(ctx, keys.payments, { ...print, timeZone, creditNoteId }))
}
