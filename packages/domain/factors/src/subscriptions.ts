import type { CompanyId, Id, PersonId } from '@kara/kernel'
import { type DueHandler, hearing, type Subscription } from '@kara/outbox'
import { z } from 'zod'
import type { ElectronicIdWatch } from './gateway/electronic-id.ts'
import { lookForElectronicId } from './verbs/look-for-electronic-id.ts'
import { takeOffRefusedId } from './verbs/take-off-refused-id.ts'

const on = hearing('factors', 'connections')

const idOf = <Name>() => z.uuid().transform((id) => id as Name)
const EndedReview = z.object({
  personId: idOf<PersonId>(),
  reviewId: idOf<Id<'eid_name_review'>>(),
  outcome: z.enum(['approved', 'refused']),
})
const Look = z.object({
  waitId: idOf<Id<'eid_wait'>>(),
  personId: idOf<PersonId>(),
  companyId: idOf<CompanyId>(),
  look: z.number().int().positive(),
})

export const subscriptions: readonly Subscription[] = [
  on('eid_name_review.ended', 'take-off-refused-id', EndedReview, async (ctx, { outcome, ...about }) => {
    if (outcome === 'refused') await takeOffRefusedId(ctx, about)
  }),
]

/** What the worker of the queue `connections` runs; without an electronic ID nobody waits for one. */
export function factorsJobs(watch: ElectronicIdWatch | null): {
  readonly subscriptions: readonly Subscription[]
  readonly dueHandlers: readonly DueHandler[]
} {
  const dueHandlers: readonly DueHandler[] = [
    {
      kind: 'eid_wait.look',
      queue: 'connections',
      // The provider is asked outside of the transaction that ends the work.
      outside: async () => ({ answers: (await watch?.answers()) ?? false }),
      handle: (ctx, payload, _key, found) =>
        lookForElectronicId(ctx, Look.parse(payload), found as { answers: boolean }),
    },
  ]
  return { subscriptions, dueHandlers }
}
