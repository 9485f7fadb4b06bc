import type { Ctx } from '@kara/kernel'
import { askedCredits } from '../credit-proposal/asked-credits.server.ts'
import { askedHandovers } from '../handover/asked-handovers.server.ts'
import { askedSeries } from '../series-proposal/asked-series.server.ts'

/** What the person's professionals ask them and wait for. */
export async function listAsked(ctx: Ctx) {
  const [handovers, credits, series] = await Promise.all([
    askedHandovers(ctx),
    askedCredits(ctx),
    askedSeries(ctx),
  ])
  return { handovers, credits, series }
}
