import type { Ctx } from '@kara/kernel'
import { listAskedSeries } from '@kara/proposals'
import { findCounterparts } from '../../../care/own-sessions.server.ts'

/** The series that are proposed to the person, each with by whom. */
export async function askedSeries(ctx: Ctx) {
  const asked = await listAskedSeries(ctx)
  const names = await findCounterparts(ctx, asked)
  return asked.flatMap(({ id, answerBy, professionalId, startsAt }) => {
    const name = names.get(professionalId)?.name
    return name ? [{ id, answerBy, name, count: startsAt.length }] : []
  })
}
