import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import { type Ctx, type ProfessionalId, personOf } from '@kara/kernel'
import { mayAnswer } from '../access.ts'
import type { WellbeingMeasure } from '../contracts.ts'
import { notTheirProfessional } from '../errors.ts'
import * as store from '../store/wellbeing.ts'

/**
 * A person lets one professional see what they said by one measure, now and from now on, until they take it back. Again, it
 * changes nothing.
 *
 * @throws `notes.not_their_professional` when the two have never met
 */
export async function shareWellbeing(
  ctx: Ctx,
  professionalId: ProfessionalId,
  measure: WellbeingMeasure,
): Promise<void> {
  mayAnswer(ctx)
  try {
    await inTransaction(ctx, async (ctx) => {
      if (!(await store.insertShare(ctx, professionalId, measure))) return
      await recordAudit(ctx, 'wellbeing.shared', {
        kind: 'professional',
        id: professionalId,
        detail: { measure },
      })
    })
  } catch (error) {
    // The policy of the table: they have to know each other.
    if (isFailure(error, 'insufficient_privilege')) throw notTheirProfessional()
    throw error
  }
}

/** The professional sees nothing of it any more, also of what they saw before. */
export async function endWellbeingShare(
  ctx: Ctx,
  professionalId: ProfessionalId,
  measure: WellbeingMeasure,
): Promise<void> {
  mayAnswer(ctx)
  await inTransaction(ctx, async (ctx) => {
    if (!(await store.endShare(ctx, professionalId, measure))) return
    await recordAudit(ctx, 'wellbeing.unshared', {
      kind: 'professional',
      id: professionalId,
      detail: { by: personOf(ctx), measure },
    })
  })
}
