import { listHubsOfProfessional } from '@kara/hubs'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const hubs = await listHubsOfProfessional(ctx)
  const isWaiting = (hub: (typeof hubs)[number]) => hub.state === 'invited' && !hub.isExpired
  return {
    waiting: hubs.filter(isWaiting),
    active: hubs.filter(({ state }) => state === 'accepted'),
    past: hubs.filter((hub) => hub.state !== 'accepted' && !isWaiting(hub)),
  }
}
