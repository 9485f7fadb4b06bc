import { getProfessional } from '@kara/directory'
import type { Professional } from '@kara/directory/contracts'
import { findListing } from '@kara/hubs'
import { type Ctx, notFound, type ProfessionalId } from '@kara/kernel'
import { redirect } from '@remix-run/node'
import { hubPaths } from '../paths.ts'

/** The professional who is asked; whoever takes bookings at once has times to choose from instead. */
export async function requireAsked(ctx: Ctx, slug: string): Promise<Professional> {
  const professional = await getProfessional(ctx, { slug })
  const listing = await findListing(ctx, professional.id as ProfessionalId)
  if (!listing) throw notFound('web.no_page', 'There is no page at this address.')
  const isAsked = listing.bookingMode === 'on_request' && professional.services.length > 0
  if (!isAsked) throw redirect(hubPaths.professional(professional.slug))
  return professional
}
