import { inTransaction } from '@kara/db'
import { type Ctx, inScope, type ProfessionalId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { askForNewTimes } from '../steps/end-request.ts'
import * as requests from '../store/requests.ts'

/**
 * Somebody took a time of a professional: requests to which it was proposed lose it, and one that has no
 * other time left asks the professional for new ones.
 */
export async function loseProposedTimes(
  ctx: Ctx,
  taken: { readonly professionalId: ProfessionalId; readonly startsAt: string; readonly endsAt: string },
): Promise<number> {
  mayWork(ctx)
  const { professionalId } = taken
  const from = Temporal.Instant.from(taken.startsAt)
  const to = Temporal.Instant.from(taken.endsAt)
  // The announcement carries who took the time; these are requests of other people.
  const ofAll = inScope(ctx, { role: 'worker', professionalId })
  return inTransaction(ofAll, async (ctx) => {
    const ids = await requests.listOverlapped(ctx, from, to)
    for (const id of ids.sort()) {
      const request = await requests.findRequest(ctx, id, true)
      if (!request || request.endedAt) continue
      const times = await requests.listTimes(ctx, [id])
      const lost = times.filter(
        ({ claimId, startsAt, endsAt }) =>
          claimId === null &&
          Temporal.Instant.compare(startsAt, to) < 0 &&
          Temporal.Instant.compare(endsAt, from) > 0,
      )
      await requests.loseTimes(
        ctx,
        lost.map((time) => time.id),
      )
      if (lost.length === times.length) await askForNewTimes(ctx, request)
    }
    return ids.length
  })
}
