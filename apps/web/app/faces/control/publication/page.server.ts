import { findOwnHub, getPublication } from '@kara/hubs'
import { notFound, readId } from '@kara/kernel'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { hubAddressOf } from '../../../company/hub-address.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'

/** One run of publishing with its steps. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const id = readId<'hub_publication'>(args.params.publicationId)
  if (!id) throw notFound('web.no_page', 'There is no page at this address.')
  const [publication, hub] = await Promise.all([getPublication(ctx, id), findOwnHub(ctx)])
  return {
    state: publication.state,
    cause: publication.cause,
    steps: publication.steps.map((step) => ({ ...step, notes: [...step.notes] })),
    address: hub && hubAddressOf(args, hub.slug),
  }
}
