import { getCompany } from '@kara/companies'
import { drawCreditNote } from '@kara/invoices'
import { notFound, readId } from '@kara/kernel'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'
import { originOf } from '../../../http/host.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { entrancePaths } from '../../entrance/paths.ts'

/** A credit note as a file: the same bytes at every download. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const creditNoteId = readId<'invoice_credit_note'>(args.params.creditNoteId)
  if (!creditNoteId) throw notFound('web.no_page', 'There is no page at this address.')
  const { config, keys } = args.context.visit.platform
  const [{ locale }, { timeZone }] = await Promise.all([readerOf(args), getCompany(ctx)])
  const origin = originOf({ host: config.BASE_HOST, scheme: config.BASE_SCHEME }, 'app')
  const { fileName, bytes } = await drawCreditNote(ctx, keys.payments, {
    creditNoteId,
    locale,
    timeZone,
    checkUrl: `${origin}${entrancePaths.check()}`,
  })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
