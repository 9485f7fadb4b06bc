import { notFound, readId } from '@kara/kernel'
import { listSharedWellbeing } from '@kara/notes'
import { getClient } from '@kara/scheduling'
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { namesOf } from '../care-relations.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const personId = readId<'person'>(args.params.personId)
  if (!personId) throw notFound('scheduling.client_unknown', 'This person is not one of your clients.')
  await getClient(ctx, personId)
  const [shared, names] = await Promise.all([
    listSharedWellbeing(ctx, args.context.visit.platform.keys.notes, personId),
    namesOf(ctx, [personId]),
  ])
  // What was unsealed is kept by no cache.
  return data(
    { personId, name: names.get(personId) ?? null, shared },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
