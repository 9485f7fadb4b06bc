import { findTimeAway, getProfessional, spokenIn } from '@kara/directory'
import type { Professional } from '@kara/directory/contracts'
import { findListing, offeredHere } from '@kara/hubs'
import { type Ctx, notFound, type ProfessionalId } from '@kara/kernel'
import { listAskedFirst, readBookingMode } from '@kara/scheduling'
import { redirect } from '@remix-run/node'
import { hubPaths } from '../paths.ts'

/** The professional who is asked, for what and in which languages; whatever is booked at once has times to choose from instead. */
export async function requireAsked(
  ctx: Ctx,
  slug: string,
): Promise<Professional & { readonly spoken: readonly string[] }> {
  const professional = await getProfessional(ctx, { slug })
  const [listing, away] = await Promise.all([
    findListing(ctx, professional.id as ProfessionalId),
    findTimeAway(ctx, professional.id as ProfessionalId),
  ])
  if (!listing) throw notFound('web.no_page', 'There is no page at this address.')
  const asked = { ...professional, services: offeredHere(professional.services, listing) }
  const mode = await readBookingMode(ctx, listing.bookingMode, asked)
  const askedFirst = mode === 'open' ? await listAskedFirst(ctx, professional.id as ProfessionalId) : null
  const services = asked.services.filter(({ id }) => !askedFirst || id in askedFirst)
  if (away?.isNow || services.length === 0) throw redirect(hubPaths.professional(professional.slug))
  const spoken = [...new Set(services.flatMap((service) => spokenIn(service, professional)))]
  return { ...asked, services, spoken }
}
