import { getCompany } from '@kara/companies'
import { drawInvoice } from '@kara/invoices'
import { notFound, readId } from '@kara/kernel'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'
import { originOf } from '../../../http/host.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { entrancePaths } from '../../entrance/paths.ts'

/** An invoice as a file: the same bytes at every download. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const invoiceId = readId<'invoice'>(args.params.invoiceId)
  if (!invoiceId) throw notFound('web.no_page', 'There is no page at this address.')
  const { config, keys } = args.context.visit.platform
  const [{ locale }, { timeZone }] = await Promise.all([readerOf(args), getCompany(ctx)])
  const origin = originOf({ host: config.BASE_HOST, scheme: config.BASE_SCHEME }, 'app')
  const { fileName, bytes } = await drawInvoice(ctx, keys.payments, {
    invoiceId,
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
