import { inTransaction, type TxCtx } from '@kara/db'
import { type CompanyId, type Ctx, inScope, type ProfessionalId } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { HandOverQuestion, limits, type SessionToHandOver } from '../contracts.ts'
import { fundingOf } from '../rules/funding.ts'
import { serviceLike } from '../rules/hand-over.ts'
import { type OfferedByColleague, offeredByColleague } from '../steps/offered-by-colleague.ts'
import * as sessions from '../store/sessions.ts'
import { checkTime } from './list-slots.ts'

type Ahead = Awaited<ReturnType<typeof sessions.lockAheadWith>>[number]

/** The client's sessions to come with a professional who stops, each with what it would be with the colleague. */
export function listSessionsToHandOver(ctx: Ctx, raw: HandOverQuestion): Promise<SessionToHandOver[]> {
  mayActAsClient(ctx)
  const { professionalId, colleagueId, companyId } = HandOverQuestion.parse(raw)
  const of = { professionalId: professionalId as ProfessionalId, companyId: companyId as CompanyId | null }
  return inTransaction(atCompany(ctx, of.companyId), async (ctx) => {
    const ahead = await sessions.lockAheadWith(ctx, of, limits.sessionsPerPage)
    const offered = await offeredByColleague(ctx, colleagueId as ProfessionalId, of.companyId)
    return Promise.all(
      ahead.map(async (one) => ({
        sessionId: one.session.id,
        startsAt: one.session.startsAt.toString(),
        minutes: one.session.minutes,
        serviceName: one.session.serviceName as Record<string, string>,
        withColleague: await withColleague(ctx, one, offered),
      })),
    )
  })
}

async function withColleague(ctx: TxCtx, { session, booking }: Ahead, { services }: OfferedByColleague) {
  const service = serviceLike(session, services)
  if (!service) return null
  const { reason } = await checkTime(ctx, service, session.startsAt)
  if (reason) return null
  const creditHalves = booking.costHalves ?? undefined
  return { ...fundingOf({ funding: booking.funding, creditHalves }, service), currency: service.currency }
}

/** The client's own context at the company whose credits pay; outside of hubs their own. */
export function atCompany(ctx: Ctx, companyId: CompanyId | null): Ctx {
  const { scope } = ctx
  if (ctx.transaction || scope.role !== 'person' || !companyId) return ctx
  return inScope(ctx, { ...scope, companyId })
}
