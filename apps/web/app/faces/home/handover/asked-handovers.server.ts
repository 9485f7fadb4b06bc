import { listAskedHandovers } from '@kara/handovers'
import type { Ctx } from '@kara/kernel'
import { findCounterparts } from '../../../care/own-sessions.server.ts'

/** What the person is asked about colleagues; one who left the directory meanwhile takes nobody over. */
export async function askedHandovers(ctx: Ctx) {
  const asked = await listAskedHandovers(ctx)
  const names = await findCounterparts(
    ctx,
    asked.flatMap(({ professionalId, colleagueId }) => [{ professionalId }, { professionalId: colleagueId }]),
  )
  return asked.flatMap(({ id, answerBy, professionalId, colleagueId }) => {
    const [professional, colleague] = [names.get(professionalId)?.name, names.get(colleagueId)?.name]
    return professional && colleague ? [{ id, answerBy, professional, colleague }] : []
  })
}
