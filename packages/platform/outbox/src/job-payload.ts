import { createHash } from 'node:crypto'
import type { QueueName } from '@kara/kernel'
import { z } from 'zod'

/** What a job says: which row is meant. Everything else is read from the tables when it is answered. */
export const JobPayload = z.union([
  z.object({ eventId: z.uuid(), subscriber: z.string().min(1).max(200) }),
  z.object({ dueIds: z.string().transform((ids) => z.array(z.uuid()).min(1).parse(ids.split(','))) }),
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
 * One job for a few pieces of work. Their plans are part of its id: work that is planned anew must not be taken
 * for the older job, which may be waiting for its next try an hour from now.
 */
export function dueJob(pieces: ReadonlyArray<{ readonly id: string; readonly plan: string }>) {
  const plans = createHash('sha256')
  for (const { id, plan } of pieces) plans.update(`${id}-${plan} `)
  return { id: `due-${plans.digest('hex')}`, payload: { dueIds: pieces.map(({ id }) => id).join(',') } }
}
