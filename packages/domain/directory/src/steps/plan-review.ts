import type { TxCtx } from '@kara/db'
import type { ProfessionalId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { reviewBy } from '../rules/review.ts'
import { listCredentials, listSteps } from '../store/credentials.ts'
import { findProfessional } from '../store/professionals.ts'

/** Until when support answers this professional; null: nothing waits. */
export async function readReviewBy(ctx: TxCtx, id: ProfessionalId): Promise<Temporal.Instant | null> {
  const [row, papers, steps] = await Promise.all([
    findProfessional(ctx, { id }),
    listCredentials(ctx, [id]),
    listSteps(ctx, id),
  ])
  return row && reviewBy(row.state, papers, steps)
}

/** Plans the moment at which support is told, should nobody have answered by then. */
export async function planReview(ctx: TxCtx, professionalId: ProfessionalId): Promise<void> {
  const dueAt = await readReviewBy(ctx, professionalId)
  if (!dueAt) return
  const scope = { professionalId }
  await planWork(ctx, { kind: 'review.due', key: professionalId, queue: 'hubs', dueAt, scope, payload: {} })
}
