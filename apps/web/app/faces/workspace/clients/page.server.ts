import { listClients } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { namesOf } from '../care-relations.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const clients = await listClients(ctx)
  const names = await namesOf(
    ctx,
    clients.map(({ personId }) => personId),
  )
  const now = ctx.clock.now().toString()
  return { now, clients: clients.map((client) => ({ ...client, name: names.get(client.personId) ?? null })) }
}
