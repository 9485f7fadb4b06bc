import { getProfessional } from '@kara/directory'
import { findListing, offeredHere } from '@kara/hubs'
import { isCodedError, type ProfessionalId, type ServiceId } from '@kara/kernel'
import { listAskedTimes, listSlots, readBookingMode } from '@kara/scheduling'
import { limits } from '@kara/scheduling/contracts'
import { type Context, Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { readDay } from '../care/week.ts'
import { findAccount } from '../http/account.server.ts'
import { visitorCtx } from '../http/ctx.server.ts'
import { findHub } from '../http/hub.server.ts'
import type { WebEnv } from '../http/web.server.ts'

/** Two weeks, unless somebody asks for less or more. */
const defaultDays = 14

const Question = z.object({
  service: z.uuid().optional(),
  from: z.iso
    .datetime()
    .refine((from) => readDay(from.slice(0, 10)) !== null)
    .optional(),
  days: z.coerce.number().int().min(1).max(limits.offerDaysMax).default(defaultDays),
})

/**
 * The free times of a professional in this hub, for programs: the offer of the page, by the same reads, without drawing
 * one. It is open to whoever may see the page, and says no more than that.
 */
export function freeTimeRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/api/professionals/:slug{[a-z0-9-]{1,80}}/times', async (c) => {
    const args = { request: c.req.raw, context: { visit: c.get('visit') } }
    const hub = await findHub(args)
    if (!hub) return refuse(c, 404, 'web.no_hub')
    if (hub.access === 'sign_in' && !(await findAccount(args))) return refuse(c, 401, 'web.sign_in_first')
    const question = Question.safeParse(c.req.query())
    if (!question.success) return refuse(c, 422, 'web.field_invalid')
    const ctx = visitorCtx(args)
    const professional = await getProfessional(ctx, { slug: c.req.param('slug') }).catch(missing)
    const listing = professional && (await findListing(ctx, professional.id as ProfessionalId))
    if (!listing) return refuse(c, 404, 'directory.professional_missing')
    const services = offeredHere(professional.services, listing)
    const { service: wanted, from, days } = question.data
    const service = wanted ? services.find(({ id }) => id === wanted) : services[0]
    if (!service) return refuse(c, 404, 'directory.service_missing')
    const booking = await readBookingMode(ctx, listing.bookingMode, { ...professional, services })
    const start = from ? Temporal.Instant.from(from) : ctx.clock.now()
    const span = { serviceId: service.id as ServiceId, from: start, to: start.add({ hours: days * 24 }) }
    const [{ slots }, asked] =
      booking === 'open'
        ? await Promise.all([listSlots(ctx, span), listAskedTimes(ctx, span)])
        : [{ slots: [] }, []]
    return c.json(
      {
        professional: professional.slug,
        service: { id: service.id, name: service.name, minutes: service.minutes },
        timeZone: professional.timeZone,
        booking,
        times: slots,
        /** These are asked for instead of booked. */
        asked,
      },
      200,
      { 'Cache-Control': 'private, no-cache' },
    )
  })
  return routes
}

function refuse(c: Context<WebEnv>, status: 401 | 404 | 422, code: string): Response {
  return c.json({ error: { code } }, status, { 'Cache-Control': 'no-store' })
}

function missing(error: unknown): null {
  if (isCodedError(error) && error.kind === 'not_found') return null
  throw error
}
