import { notFound, readId } from '@kara/kernel'
import { drawDocument } from '@kara/payments'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '../../../../http/guards.server.ts'
import { issuedFileResponse, printFor } from '../../../../http/issued-file.server.ts'

/** A receipt as a file: the same bytes at every download. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const documentId = readId<'payment_document'>(args.params.documentId)
  if (!documentId) throw notFound('web.no_page', 'There is no page at this address.')
  const { keys } = args.context.visit.platform
  const file = await drawDocument(ctx, keys.payments, {
    ...(await printFor(args)),
    documentId,
    // A receipt is read by others: its times are those of the country that taxes it, whoever downloads it.
    timeZone: 'Atlantic/Reykjavik',
    withNationalIds: new URL(args.request.url).searchParams.has('ids'),
  })
  return issuedFileResponse(file)
}
