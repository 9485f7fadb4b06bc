import { findLatestOpenFeedback } from '@kara/feedback'
import type { Ctx } from '@kara/kernel'
import { findNextCheckAt } from '@kara/notes'
import { findCounterparts } from '../../../care/own-sessions.server.ts'
import { askedCredits } from '../credit-proposal/asked-credits.server.ts'
import { askedHandovers } from '../handover/asked-handovers.server.ts'
import { askedSeries } from '../series-proposal/asked-series.server.ts'

/** What the person's professionals ask them and wait for, and what they are asked without anybody waiting. */
export async function listAsked(ctx: Ctx) {
  const [handovers, credits, series, feedback, isCheckDue] = await Promise.all([
    askedHandovers(ctx),
    askedCredits(ctx),
    askedSeries(ctx),
    askedFeedback(ctx),
    isNextCheckDue(ctx),
  ])
  return { handovers, credits, series, feedback, isCheckDue }
}

async function askedFeedback(ctx: Ctx) {
  const session = await findLatestOpenFeedback(ctx)
  if (!session) return null
  const names = await findCounterparts(ctx, [session])
  const name = names.get(session.professionalId)?.name ?? null
  return { sessionId: session.id, startsAt: session.startsAt, name }
}

/** Who never took a check is not asked to; the way to it stands below. */
async function isNextCheckDue(ctx: Ctx): Promise<boolean> {
  const nextAt = await findNextCheckAt(ctx, 'who5')
  return nextAt !== null && Date.parse(nextAt) <= ctx.clock.now().epochMilliseconds
}
