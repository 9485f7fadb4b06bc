import { findTimeAway, getProfessional } from '@kara/directory'
import type { Professional, TimeAway } from '@kara/directory/contracts'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { findRequestLink } from '@kara/scheduling'

export interface OwnPage extends Professional {
  /** Away now: nothing can be asked for. */
  readonly away: TimeAway | null
}

/** The professional whose page it is, with the services that can be asked for; null while it is switched off. */
export async function findOwnPage(ctx: Ctx, slug: string): Promise<OwnPage | null> {
  const professional = await getProfessional(ctx, { slug })
  const id = professional.id as ProfessionalId
  const [link, away] = await Promise.all([findRequestLink(ctx, id), findTimeAway(ctx, id)])
  if (!link || (away?.isNow && away.isForGood)) return null
  const services = professional.services.filter(({ id }) => !link.serviceIds || link.serviceIds.includes(id))
  return services.length > 0 ? { ...professional, services, away: away?.isNow ? away : null } : null
}
