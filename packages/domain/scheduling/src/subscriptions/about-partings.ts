import type { ProfessionalId, SessionId } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { planPartings, tellOfParting } from '../verbs/tell-of-parting.ts'

const OfListing = z.object({ professionalId: z.uuid().transform((id) => id as ProfessionalId) })
const OfSession = z.object({ sessionId: z.uuid().transform((id) => id as SessionId) })

/** A professional left a hub: who still meets them there is told, one by one. */
export const aboutPartings: readonly Subscription[] = [
  {
    event: 'hub_listing.left',
    subscriber: 'scheduling.plan-partings',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      await planPartings(ctx, OfListing.parse(payload).professionalId)
    },
  },
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
