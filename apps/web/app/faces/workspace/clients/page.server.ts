import { listClientInvites, listClients } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { listHubMarks, namesOf } from '../care-relations.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [clients, invites, hubs] = await Promise.all([
    listClients(ctx),
    listClientInvites(ctx),
    listHubMarks(ctx),
  ])
  const names = await namesOf(
    ctx,
    clients.map(({ personId }) => personId),
  )
  return {
    now: ctx.clock.now().toString(),
    waiting: invites.filter(({ state }) => state === 'waiting').length,
    clients: clients.map(({ hubIds, privateSince, ...client }) => ({
      ...client,
      name: names.get(client.personId) ?? null,
      isPrivate: privateSince !== null,
      hubs: hubs.filter(({ hubId }) => hubIds.includes(hubId)).map(({ name }) => name),
    })),
  }
}
