import type { Id, ProfessionalId } from '@kara/kernel'
import { ownKeyChanges } from '@kara/notes/contracts'
import { z } from 'zod'

/** What this module reads of a change to a professional's own key; the planned letter is about the same. */
export const OwnKeyChanged = z.object({
  ownKeyId: z.uuid().transform((id) => id as Id<'own_key'>),
  professionalId: z.uuid().transform((id) => id as ProfessionalId),
  change: z.enum(ownKeyChanges),
  at: z.iso.datetime({ offset: true }),
})
