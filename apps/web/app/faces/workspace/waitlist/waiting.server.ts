import { listOwnServices } from '@kara/directory'
import { listHubsOfProfessional } from '@kara/hubs'
import type { CompanyId, Ctx, ServiceId } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { listSlots } from '@kara/scheduling'
import { limits } from '@kara/scheduling/contracts'
import { listWaitingClients } from '@kara/waitlists'
import { namesOf } from '../care-relations.server.ts'

/** Of what could be offered, as many as a list of choices takes. */
const offeredMax = 20

/** Who waits, each with what could be offered to them now. */
export async function listWaiting(ctx: Ctx, locale: Locale) {
  const [waiting, hubs, services] = await Promise.all([
    listWaitingClients(ctx),
    listHubsOfProfessional(ctx),
    listOwnServices(ctx),
  ])
  const names = await namesOf(
    ctx,
    waiting.flatMap(({ personId }) => (personId ? [personId] : [])),
  )
  const times = await freeTimesOf(ctx, waiting)
  return waiting.map(({ personId, companyId, serviceId, before, ...entry }) => {
    const service = services.find(({ id }) => id === serviceId)
    return {
      ...{
        id: entry.id,
        before,
        joinedAt: entry.joinedAt,
        freeAt: entry.freeAt,
        offeredFor: entry.offeredFor,
      },
      name: personId ? (names.get(personId) ?? null) : null,
      hub: hubs.find((hub) => hub.companyId === companyId)?.hubName ?? '',
      service: service?.name[locale] ?? '',
      times: (times.get(keyOf({ companyId, serviceId })) ?? [])
        .filter((startsAt) => !before || startsAt < before)
        .slice(0, offeredMax),
    }
  })
}

type Place = { readonly companyId: string; readonly serviceId: string }
const keyOf = ({ companyId, serviceId }: Place) => `${companyId} ${serviceId}`

/** Each pair of hub and service is asked once, however many wait for it. */
async function freeTimesOf(ctx: Ctx, waiting: readonly Place[]): Promise<ReadonlyMap<string, string[]>> {
  const from = ctx.clock.now()
  const to = from.add({ hours: 24 * (limits.offerDaysMax - 1) })
  const places = new Map(waiting.map((place) => [keyOf(place), place]))
  const found = new Map<string, string[]>()
  for (const [key, { companyId, serviceId }] of places) {
    const question = { serviceId: serviceId as ServiceId, companyId: companyId as CompanyId, from, to }
    const { slots } = await listSlots(ctx, question)
    found.set(
      key,
      slots.map(({ startsAt }) => startsAt),
    )
  }
  return found
}
