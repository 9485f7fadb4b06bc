import { getProfessional, getService } from '@kara/directory'
import type { Professional, Service } from '@kara/directory/contracts'
import { listTermsToAccept } from '@kara/identity'
import { type Ctx, type Id, isCodedError, type ProfessionalId, type ServiceId } from '@kara/kernel'
import { extendHold, findNewestSlotHold } from '@kara/scheduling'
import type { SlotHold } from '@kara/scheduling/contracts'
import { redirect } from '@remix-run/node'
import { readTermsProblem } from '../account/shown-terms.server.ts'
import { hubPaths } from '../faces/hub/paths.ts'
import { type Account, findAccount } from '../http/account.server.ts'
import { personCtx } from '../http/ctx.server.ts'
import { confirmFirst, requireHubBrowser } from '../http/guards.server.ts'
import { readerOf } from '../http/language.server.ts'
import type { PageArgs } from '../http/visit.server.ts'
import { findOwnEmployment } from './employment.server.ts'

/** The time that this browser holds, with what it is a time for. */
export interface HeldTime {
  /** A visitor's context with this browser's secret. */
  readonly ctx: Ctx
  readonly hold: SlotHold
  readonly service: Service
  readonly professional: Professional
}

/** The held time of this browser; without one the visitor is led to where the booking can go on. */
export async function requireHeldTime(args: PageArgs): Promise<HeldTime> {
  const { ctx } = await requireHubBrowser(args)
  const hold = await findNewestSlotHold(ctx)
  if (!hold) throw redirect(hubPaths.start())
  if (hold.state === 'used' && hold.sessionId) throw redirect(hubPaths.booked(hold.sessionId))
  const [service, professional] = await Promise.all([
    getService(ctx, hold.serviceId as ServiceId),
    getProfessional(ctx, { id: hold.professionalId as ProfessionalId }),
  ])
  if (hold.state !== 'live') throw redirect(pathOfLost(hold, professional.slug))
  const priceMinor = hold.priceMinor ?? service.priceMinor
  return { ctx, hold, service: { ...service, priceMinor }, professional }
}

/**
 * Holds the time longer while its person is on the way through a sign-in. Once only: who tries a second time
 * has had the extension, and a time that is held no more is left to the booking to speak of.
 */
export async function extendHeldTime(args: PageArgs): Promise<void> {
  const { ctx } = await requireHubBrowser(args)
  const hold = await findNewestSlotHold(ctx)
  if (hold?.state !== 'live' || hold.isExtended) return
  try {
    await extendHold(ctx, hold.id as Id<'slot_hold'>)
  } catch (error) {
    if (!isCodedError(error) || !error.code.startsWith('scheduling.hold_')) throw error
  }
}

/** Where a time that is no longer held leads: to the professional, with the nearest times when it lapsed. */
function pathOfLost(hold: SlotHold, slug: string): string {
  const { serviceId: service, startsAt: at } = hold
  return hubPaths.professional(
    slug,
    hold.state === 'lapsed' ? { service, refused: 'lapsed', at } : { service },
  )
}

/** A signed-in client who works for the hub's company. */
export interface Client {
  readonly ctx: Ctx
  readonly account: Account
}

/** Who books: null until somebody of the company has signed in. */
export async function findClient(args: PageArgs): Promise<Client | null> {
  const [account, employment] = await Promise.all([findAccount(args), findOwnEmployment(args)])
  if (!account || employment !== 'active') return null
  if (account.isLocked) {
    await extendHeldTime(args)
    throw confirmFirst(args)
  }
  return { ctx: personCtx(args, { personId: account.personId }), account }
}

/** The same for an action; whoever lost their session meanwhile starts at the sign-in step. */
export async function requireBookingClient(args: PageArgs): Promise<Client> {
  const client = await findClient(args)
  if (!client) throw redirect(hubPaths.book())
  return client
}

/** Terms that this client still has to accept. */
export async function findTermsToAccept(args: PageArgs, ctx: Ctx) {
  const { locale } = await readerOf(args)
  const [terms] = await listTermsToAccept(ctx, { audiences: ['client'], locale })
  return terms ?? null
}

/** The step at which they are shown, and why once more; null when there is nothing to accept. */
export async function findTermsStep(args: PageArgs, ctx: Ctx) {
  const terms = await findTermsToAccept(args, ctx)
  return terms && { name: 'terms' as const, terms, problem: readTermsProblem(args.request) }
}
