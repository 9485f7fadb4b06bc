import { listListings } from '@kara/hubs'
import type { Ctx } from '@kara/kernel'
import { listKnownProfessionals } from '@kara/scheduling'
import { findCounterparts, listWorkplaces } from '../../../care/own-sessions.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { hubPaths } from '../../hub/paths.ts'
import { homePaths } from '../paths.ts'

/** Whom the person sees or saw, by name, with the places where they can be booked now. */
export async function listShownProfessionals(args: PageArgs, ctx: Ctx) {
  const [known, workplaces] = await Promise.all([listKnownProfessionals(ctx), listWorkplaces(args)])
  const [counterparts, hubs] = await Promise.all([
    findCounterparts(ctx, known),
    Promise.all(
      workplaces.flatMap(({ hub, ctx }) =>
        hub ? [listListings(ctx).then((listed) => ({ ...hub, listed }))] : [],
      ),
    ),
  ])
  return known.map(({ takesRequests, ...professional }) => {
    const { name = null, portrait = '', slug = null } = counterparts.get(professional.professionalId) ?? {}
    const isListed = (hub: (typeof hubs)[number]) =>
      hub.listed.some(({ professionalId }) => professionalId === professional.professionalId)
    return {
      ...professional,
      name,
      portrait,
      slug,
      places: slug
        ? hubs.filter(isListed).map((hub) => ({
            hub: hub.name,
            href: homePaths.hub(hub.slug, hubPaths.professional(slug)),
          }))
        : [],
      askHref: slug && takesRequests ? homePaths.askProfessional(slug) : null,
    }
  })
}

export type ShownProfessional = Awaited<ReturnType<typeof listShownProfessionals>>[number]
