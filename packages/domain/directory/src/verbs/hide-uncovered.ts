import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayHide } from '../access.ts'
import { standingChanged } from '../events.ts'
import { dayAt, isCovered } from '../rules/coverage.ts'
import * as store from '../store/credentials.ts'
import { lockProfessional, updateProfessional } from '../store/professionals.ts'

/**
 * Hides a professional from every hub when what support confirmed has run out and nothing renewed it.
 * Sessions that are booked stay. False when there is nothing to hide.
 */
export async function hideUncovered(ctx: Ctx): Promise<boolean> {
  const id = mayHide(ctx)
  return inTransaction(ctx, async (ctx) => {
    const professional = await lockProfessional(ctx, id)
    if (professional?.state !== 'approved') return false
    const today = dayAt(ctx.clock.now(), professional.timeZone)
    if (isCovered(await store.listCredentials(ctx, [id]), today)) return false
    await updateProfessional(ctx, id, { state: 'hidden' })
    const stepId = await store.insertStep(ctx, { professionalId: id, kind: 'hidden', createdBy: null })
    await recordAudit(ctx, 'professional.hidden', { kind: 'professional', id })
    await publish(ctx, standingChanged(id, stepId, 'hidden'))
    return true
  })
}
