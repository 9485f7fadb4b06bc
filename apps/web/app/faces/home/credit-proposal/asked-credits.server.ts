import type { Ctx } from '@kara/kernel'
import { listAskedCredits } from '@kara/proposals'
import { findCounterparts } from '../../../care/own-sessions.server.ts'

/** What professionals suggest to ask the person's company for, each with by whom. */
export async function askedCredits(ctx: Ctx) {
  const asked = await listAskedCredits(ctx)
  const names = await findCounterparts(ctx, asked)
  return asked.flatMap(({ id, answerBy, professionalId, amountHalves }) => {
    const name = names.get(professionalId)?.name
    return name ? [{ id, answerBy, name, amountHalves }] : []
  })
}
