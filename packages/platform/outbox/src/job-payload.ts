import type { QueueName } from '@kara/kernel'
import { z } from 'zod'

/** What a job says: which row is meant. Everything else is read from the tables when it is answered. */
export const JobPayload = z.union([
  z.object({ eventId: z.uuid(), subscriber: z.string().min(1).max(200) }),
  z.object({ dueId: z.uuid() }),
])

interface DeliveryShare {
  readonly eventId: string
  readonly subscriber: string
  readonly queue: QueueName
}

export function deliveryJob({ eventId, subscriber }: DeliveryShare) {
  return { id: `${eventId}-${subscriber}`, payload: { eventId, subscriber } }
}

/**
 * The plan is part of the id: work that is planned anew must not be taken for the older job, which may be
 * waiting for its next try an hour from now.
 */
export function dueJob({ id, plan }: { readonly id: string; readonly plan: string }) {
  return { id: `due-${id}-${plan}`, payload: { dueId: id } }
}
