import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, type Id, inScope, invariant, isCodedError } from '@kara/kernel'
import { needsCompanySignInSince } from '@kara/sso'
import { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { limits } from '../contracts.ts'
import { clockOfProposal } from '../rules/requests.ts'
import { bookRequested } from '../steps/book-requested.ts'
import { planTurn, recordTurnAudit } from '../steps/end-request.ts'
import { keepClaim, releaseClaim } from '../store/calendar.ts'
import * as requests from '../store/requests.ts'

/** Refusals of the credits that leave the choice of how to pay to the client. */
const unpaid = new Set([
  'credits.not_enough',
  'credits.pool_empty',
  'scheduling.no_credits_here',
  'companies.employee_left',
])

/**
 * A time that the professional took becomes a session, paid as the client said when asking. When the credits
 * do not reach any more, or the company has come to pay only for who signs in through it, the time stays kept and the
 * client is asked; nothing is charged silently.
 */
export async function confirmTakenTime(
  ctx: Ctx,
  id: Id<'session_request'>,
): Promise<'booked' | 'unpaid' | 'unproven' | 'gone'> {
  mayWork(ctx)
  const isUnproven = await hasToSignInFirst(ctx, id)
  return inTransaction(onBehalfOfClient(ctx), async (ctx) => {
    const request = await requests.findRequest(ctx, id, true)
    const [time] = request && !request.endedAt ? await keptTimes(ctx, request) : []
    if (!request || !time?.claimId || !isStillKept(ctx, time)) return 'gone'
    const agreed = {
      sessionId: ctx.ids.next<'session'>(),
      startsAt: time.startsAt,
      claimId: time.claimId,
      funding: request.funding,
      undoMinutes: 0,
    }
    if (isUnproven) {
      await askClient(ctx, request, time, 'sign_in_asked')
      return 'unproven'
    }
    try {
      await bookRequested(ctx, request, agreed)
    } catch (error) {
      if (!isCodedError(error) || !unpaid.has(error.code)) throw error
      await askClient(ctx, request, time, 'payment_asked')
      return 'unpaid'
    }
    invariant(await keepClaim(ctx, time.claimId), 'a time that is still kept can be booked')
    return 'booked'
  })
}

/** The client did not say how to pay in time: the time is proposed still, but kept no longer. */
export async function lapseKeptTime(ctx: Ctx, id: Id<'session_request'>): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const request = await requests.findRequest(ctx, id, true)
    if (!request || request.endedAt) return false
    const kept = await keptTimes(ctx, request)
    for (const { id, claimId } of kept) {
      if (claimId) await releaseClaim(ctx, claimId)
      await requests.letTimeGo(ctx, id)
    }
    return kept.length > 0
  })
}

// The client agreed to this when asking, so the job books with the client's rights and no wider ones of its own.
function onBehalfOfClient(ctx: Ctx): Ctx {
  const { scope } = ctx
  invariant(scope.role === 'worker' && scope.personId, 'the job of a request knows whose it is')
  const { personId, companyId } = scope
  return inScope(ctx, { role: 'person', personId, ...(companyId ? { companyId } : {}) })
}

// Whoever asked after the company required its sign-in asked through it; before, nobody has shown yet who they are there.
async function hasToSignInFirst(ctx: Ctx, id: Id<'session_request'>): Promise<boolean> {
  const request = await inTransaction(ctx, (ctx) => requests.findRequest(ctx, id))
  if (!request?.companyId || request.funding !== 'credits') return false
  const { companyId, personId, createdAt } = request
  return needsCompanySignInSince(inScope(ctx, { role: 'gate', companyId, personId }), createdAt)
}

async function keptTimes(ctx: TxCtx, request: requests.RequestRow) {
  return (await requests.listTimes(ctx, [request.id])).filter(({ claimId }) => claimId !== null)
}

function isStillKept(ctx: TxCtx, { proposedAt }: requests.ProposedRow): boolean {
  const until = proposedAt.add({ hours: limits.keptTimeHours })
  return Temporal.Instant.compare(ctx.clock.now(), until) < 0
}

async function askClient(
  ctx: TxCtx,
  request: requests.RequestRow,
  time: requests.ProposedRow,
  question: 'payment_asked' | 'sign_in_asked',
) {
  const asked = await requests.changeRequest(ctx, request.id, {
    state: 'times_proposed',
    ...clockOfProposal(ctx.clock.now(), [time.startsAt], request),
  })
  if (!asked) return
  await planTurn(ctx, asked)
  await recordTurnAudit(ctx, asked, question, question)
}
