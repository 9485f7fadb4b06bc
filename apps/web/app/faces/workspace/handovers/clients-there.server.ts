import { listHandovers } from '@kara/handovers'
import { listHubsOfProfessional } from '@kara/hubs'
import type { Ctx } from '@kara/kernel'
import { listClients } from '@kara/scheduling'
import { namesOf } from '../care-relations.server.ts'

/** The word for private clients, where a place is named in an address. */
export const privately = 'private'

export interface ClientThere {
  readonly personId: string
  readonly name: string
  readonly nextAt: string | null
  readonly isAsked: boolean
}

/** Hubs in which the professional has clients, also those they left, with who is a client there; soonest session first. */
export async function placesWithClients(ctx: Ctx) {
  const [clients, hubs, handovers] = await Promise.all([
    listClients(ctx),
    listHubsOfProfessional(ctx),
    listHandovers(ctx),
  ])
  const personIds = [...clients, ...handovers].map(({ personId }) => personId)
  const names = await namesOf(ctx, personIds)
  const asked = new Set(handovers.filter(({ state }) => state === 'proposed').map(({ personId }) => personId))
  const there = (isThere: (client: (typeof clients)[number]) => boolean): ClientThere[] =>
    clients
      .filter(isThere)
      .flatMap(({ personId, nextAt }) => {
        const name = names.get(personId)
        return name ? [{ personId, name, nextAt, isAsked: asked.has(personId) }] : []
      })
      .sort((one, other) => (one.nextAt ?? '9').localeCompare(other.nextAt ?? '9'))
  const inHubs = hubs.map(({ companyId, hubId, hubName }) => ({
    place: companyId as string,
    name: hubName,
    clients: there(({ hubIds }) => hubIds.includes(hubId)),
  }))
  const own = { place: privately, name: null, clients: there((client) => client.privateSince !== null) }
  return {
    places: [...inHubs, own].filter((place) => place.clients.length > 0),
    handovers: handovers.map((handover) => ({ ...handover, name: names.get(handover.personId) ?? null })),
  }
}
