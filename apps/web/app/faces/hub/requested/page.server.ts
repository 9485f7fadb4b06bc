import { notFound, readId } from '@kara/kernel'
import { getRequest } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { toRequestView } from '../../../care/requests/request-view.server.ts'
import { requireHubClient } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, hub } = await requireHubClient(args)
  const id = readId<'session_request'>(args.params.requestId)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  const [request, { locale }] = await Promise.all([getRequest(ctx, id), readerOf(args)])
  if (request.hubId !== hub.id) throw notFound('web.no_page', 'There is no page at this address.')
  return {
    request: await toRequestView(ctx, request, locale),
    wasBefore: new URL(args.request.url).searchParams.get('sent') === 'before',
    isOpen: request.endedAt === null,
  }
}
