import { inTransaction, type TxCtx } from '@kara/db'
import { getProfessional, getService } from '@kara/directory'
import type { Service } from '@kara/directory/contracts'
import { findListing, listHubsOfProfessional, offeredHere } from '@kara/hubs'
import type { CompanyId, Ctx, PersonId, ServiceId, SessionId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional, mayEnter } from '../access.ts'
import { type JudgedSeries, JudgeSeriesTimesInput, PlanSeriesInput } from '../contracts.ts'
import { notRepeatable, sessionMissing } from '../errors.ts'
import { inOrder, startsFollowing } from '../rules/series.ts'
import * as sessions from '../store/sessions.ts'
import { judgeDates } from './get-series.ts'

/**
 * The next dates in the rhythm of a session that a professional has or had with a client, each as the offer has it.
 *
 * @throws `scheduling.session_missing`, `scheduling.not_repeatable`
 */
export function planProposedSeries(ctx: Ctx, raw: PlanSeriesInput): Promise<JudgedSeries> {
  mayActAsProfessional(ctx)
  const input = PlanSeriesInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const session = await findContinued(ctx, input.sessionId as SessionId)
    const { timeZone } = await getProfessional(ctx, { id: session.professionalId })
    return judge(
      ctx,
      session,
      startsFollowing(session.startsAt, timeZone, { ...input, now: ctx.clock.now() }),
    )
  })
}

/**
 * Times of a series that is proposed or to be proposed, each as the offer has it now, and what one session costs its
 * client. For both of them.
 *
 * @throws `scheduling.session_missing`, `scheduling.not_repeatable`
 */
export async function judgeSeriesTimes(ctx: Ctx, raw: JudgeSeriesTimesInput): Promise<JudgedSeries> {
  mayEnter(ctx)
  const input = JudgeSeriesTimesInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  return inTransaction(await sessions.atItsCompany(ctx, sessionId), async (ctx) =>
    judge(ctx, await findContinued(ctx, sessionId), inOrder(input.startsAt)),
  )
}

async function judge(
  ctx: TxCtx,
  session: sessions.SessionRow,
  starts: readonly Temporal.Instant[],
): Promise<JudgedSeries> {
  const service = await continuedService(ctx, session)
  const booking = ctx.scope.role === 'person' ? await sessions.findBooking(ctx, session.id) : null
  return {
    personId: session.personId as PersonId,
    companyId: session.companyId as CompanyId | null,
    serviceName: service.name,
    minutes: service.minutes,
    costHalves: booking && booking.funding !== 'self_pay' ? service.costHalves : null,
    priceMinor: service.priceMinor,
    currency: service.currency,
    dates: await judgeDates(ctx, session.serviceId, starts, companyAsked(ctx, session)),
  }
}

/** The client is in the hub already while asking. */
function companyAsked(ctx: TxCtx, { companyId }: sessions.SessionRow): CompanyId | undefined {
  return ctx.scope.role === 'professional' ? ((companyId as CompanyId | null) ?? undefined) : undefined
}

/** A session from which a series can go on: it was held or will be. @throws `scheduling.session_missing` */
export async function findContinued(ctx: TxCtx, id: SessionId): Promise<sessions.SessionRow> {
  const session = await sessions.findSession(ctx, id)
  if (!session) throw sessionMissing()
  if (!continued.has(session.state)) throw notRepeatable()
  return session
}

const continued = new Set(['scheduled', 'in_progress', 'completed'])

/**
 * The service of a session as it is offered where the session took place, also to those who can only ask there: the
 * professional asks them. @throws `scheduling.not_repeatable`, `directory.service_missing`
 */
export async function continuedService(ctx: TxCtx, session: sessions.SessionRow): Promise<Service> {
  const service = await getService(ctx, session.serviceId as ServiceId)
  if (!session.hubId) return service
  const listing =
    ctx.scope.role === 'professional'
      ? (await listHubsOfProfessional(ctx)).find(
          ({ hubId, state }) => hubId === session.hubId && state === 'accepted',
        )
      : await findListing(ctx, session.professionalId)
  const [offered] = listing ? offeredHere([service], listing) : []
  if (!offered) throw notRepeatable()
  return offered
}
