import type { Id, PersonId } from '@kara/kernel'
import { z } from 'zod'

/** A check was taken, by one of the measures; nothing of what was answered. */
export const WellbeingTaken = z.object({
  checkId: z.uuid().transform((id) => id as Id<'wellbeing_check'>),
  personId: z.uuid().transform((id) => id as PersonId),
  /** What was announced before there was a second measure is of the first. */
  measure: z.enum(['who5', 'gad7']).default('who5'),
  /** From when the next check says something new. */
  nextAt: z.iso.datetime({ offset: true }),
})
export const WellbeingDeleted = WellbeingTaken.pick({ personId: true, measure: true })
