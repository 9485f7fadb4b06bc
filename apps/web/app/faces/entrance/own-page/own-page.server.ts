import { getProfessional } from '@kara/directory'
import type { Professional } from '@kara/directory/contracts'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { findRequestLink } from '@kara/scheduling'

/** The professional whose page it is, with the services that can be asked for; null while it is switched off. */
export async function findOwnPage(ctx: Ctx, slug: string): Promise<Professional | null> {
  const professional = await getProfessional(ctx, { slug })
  const link = await findRequestLink(ctx, professional.id as ProfessionalId)
  if (!link) return null
  const services = professional.services.filter(({ id }) => !link.serviceIds || link.serviceIds.includes(id))
  return services.length > 0 ? { ...professional, services } : null
}
