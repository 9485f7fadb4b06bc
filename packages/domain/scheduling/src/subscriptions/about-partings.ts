import type { ProfessionalId, SessionId } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { planPartings, tellOfParting } from '../verbs/tell-of-parting.ts'
import { on } from './on.ts'

const OfListing = z.object({ professionalId: z.uuid().transform((id) => id as ProfessionalId) })
const OfSession = z.object({ sessionId: z.uuid().transform((id) => id as SessionId) })

/** A professional left a hub, or was taken out of it: who still meets them there is told, one by one. */
export const aboutPartings: readonly Subscription[] = [
  on('hub_listing.left', 'plan-partings', OfListing, (ctx, { professionalId }) =>
    planPartings(ctx, professionalId),
  ),
  on('hub_listing.removed', 'plan-partings-removed', OfListing, (ctx, { professionalId }) =>
    planPartings(ctx, professionalId),
  ),
]

export const partingsDue: readonly DueHandler[] = [
  {
    kind: 'session.professional_parts',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      await tellOfParting(ctx, OfSession.parse(payload).sessionId)
    },
  },
]
