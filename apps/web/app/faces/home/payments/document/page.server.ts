import { notFound, readId } from '@kara/kernel'
import { drawDocument } from '@kara/payments'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '../../../../http/guards.server.ts'
import { originOf } from '../../../../http/host.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { entrancePaths } from '../../../entrance/paths.ts'

/** A receipt as a file: the same bytes at every download. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const documentId = readId<'payment_document'>(args.params.documentId)
  if (!documentId) throw notFound('web.no_page', 'There is no page at this address.')
  const { config, keys } = args.context.visit.platform
  const { locale } = await readerOf(args)
  const origin = originOf({ host: config.BASE_HOST, scheme: config.BASE_SCHEME }, 'app')
  const { fileName, bytes } = await drawDocument(ctx, keys.payments, {
    documentId,
    locale,
    // A receipt is read by others: its times are those of the country that taxes it, whoever downloads it.
    timeZone: 'Atlantic/Reykjavik',
    withNationalIds: new URL(args.request.url).searchParams.has('ids'),
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
