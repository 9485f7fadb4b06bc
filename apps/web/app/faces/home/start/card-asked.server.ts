import type { Ctx, ProfessionalId } from '@kara/kernel'
import { listCardAsked } from '@kara/payments'
import type { KnownProfessional } from '@kara/scheduling/contracts'
import type { Counterpart } from '../../../care/own-sessions.server.ts'

/** Names of professionals who ask for a card before a first session that has not taken place yet. */
export async function namesOfCardAsked(
  ctx: Ctx,
  own: readonly KnownProfessional[],
  counterparts: ReadonlyMap<string, Counterpart>,
): Promise<string[]> {
  const ids = own.map(({ professionalId }) => professionalId as ProfessionalId)
  const asking = await listCardAsked(ctx, ids)
  const met = new Set(own.flatMap(({ held, professionalId }) => (held > 0 ? [professionalId] : [])))
  return asking.flatMap((id) => (met.has(id) ? [] : (counterparts.get(id)?.name ?? [])))
}
