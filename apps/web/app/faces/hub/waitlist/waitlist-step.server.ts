import { getProfessional } from '@kara/directory'
import type { Professional } from '@kara/directory/contracts'
import { findListing, offeredHere } from '@kara/hubs'
import { type Ctx, notFound, type ProfessionalId } from '@kara/kernel'
import { listAskedFirst } from '@kara/scheduling'
import { listWaitlist } from '@kara/waitlists'
import { redirect } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { findClient } from '../../../care/held-time.server.ts'
import { dayIn } from '../../../care/week.ts'
import { findAccount } from '../../../http/account.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { closedStep } from '../company-first.server.ts'
import { hubPaths } from '../paths.ts'

/** The professional who is waited for; whoever agrees on times personally is asked instead. */
export async function requireWaitedFor(ctx: Ctx, slug: string): Promise<Professional> {
  const professional = await getProfessional(ctx, { slug })
  const listing = await findListing(ctx, professional.id as ProfessionalId)
  if (!listing) throw notFound('web.no_page', 'There is no page at this address.')
  const askedFirst = await listAskedFirst(ctx, professional.id as ProfessionalId)
  const services = offeredHere(professional.services, listing).filter(({ id }) => askedFirst[id] !== null)
  if (listing.bookingMode !== 'open' || services.length === 0)
    throw redirect(hubPaths.professional(professional.slug))
  return { ...professional, services }
}

/** What comes next: signing in, the form, or the place that the person has already. */
export async function stepOf(args: PageArgs, professional: Professional, here: string) {
  const client = await findClient(args)
  if (!client) {
    if (!(await findAccount(args))) throw redirect(hubPaths.signIn(here))
    return closedStep(args, here)
  }
  const entries = await listWaitlist(client.ctx)
  const entry = entries.find(({ professionalId }) => professionalId === professional.id)
  if (!entry) return { name: 'form' as const, zone: client.account.timeZone }
  const { id, joinedAt, expiresAt, before, serviceId, offeredFor } = entry
  // What the professional named to this person goes before what is free for everybody.
  const isOffered = offeredFor !== null && offeredFor > client.ctx.clock.now().toString()
  const freeAt = isOffered ? offeredFor : entry.freeAt
  const freeDay = freeAt
    ? dayIn(client.account.timeZone, Temporal.Instant.from(freeAt)).toString()
    : undefined
  return { name: 'waiting' as const, id, joinedAt, expiresAt, before, freeAt, freeDay, isOffered, serviceId }
}
