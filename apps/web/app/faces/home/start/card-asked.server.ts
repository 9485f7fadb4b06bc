import type { Ctx, ProfessionalId } from '@kara/kernel'
import { listCardAsked } from '@kara/payments'
import { listBookedSessions, type listOwnProfessionals } from '@kara/scheduling'
import type { Counterpart } from '../../../care/own-sessions.server.ts'

/** Names of professionals who ask for a card before a first session that has not taken place yet. */
export async function namesOfCardAsked(
  ctx: Ctx,
  own: Awaited<ReturnType<typeof listOwnProfessionals>>,
  counterparts: ReadonlyMap<string, Counterpart>,
): Promise<string[]> {
  const ids = own.map(({ professionalId }) => professionalId as ProfessionalId)
  const asking = await listCardAsked(ctx, ids)
  if (asking.length === 0) return []
  const past = await listBookedSessions(ctx, 'past')
  const met = new Set(
    past.flatMap(({ state, professionalId }) => (state === 'completed' ? [professionalId] : [])),
  )
  return asking.flatMap((id) => (met.has(id) ? [] : (counterparts.get(id)?.name ?? [])))
}
