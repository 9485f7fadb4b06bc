import { type DueHandler, hearing, type Subscription } from '@kara/outbox'
import { z } from 'zod'
import type { CompanyDomainId } from './contracts.ts'
import { lookForProof, type ProofNow } from './reads/look-for-proof.ts'
import { followRoster, planToFollowRoster } from './verbs/follow-roster.ts'
import { lookAtProofAgain } from './verbs/look-at-proof-again.ts'

const on = hearing('companies', 'connections')

const OfDomain = z.object({ domainId: z.uuid().transform((id) => id as CompanyDomainId) })

export const subscriptions: readonly Subscription[] = [
  on('roster.changed', 'plan-to-follow-roster', null, async (ctx) => {
    await planToFollowRoster(ctx)
  }),
]

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'employee.follows_roster',
    queue: 'connections',
    handle: async (ctx) => {
      await followRoster(ctx)
    },
  },
]

/** What the worker of the queue `connections` runs. */
export function companiesJobs({ resolverUrl }: { readonly resolverUrl: string }): {
  readonly subscriptions: readonly Subscription[]
  readonly dueHandlers: readonly DueHandler[]
} {
  const lookAgain: DueHandler = {
    kind: 'company_domain.looked_at_again',
    queue: 'connections',
    // The resolver is asked outside of the transaction that ends the work.
    outside: (ctx, payload) => lookForProof(ctx, OfDomain.parse(payload), { resolverUrl }),
    handle: (ctx, payload, _key, looked) =>
      lookAtProofAgain(ctx, OfDomain.parse(payload), looked as ProofNow),
  }
  return { subscriptions, dueHandlers: [...dueHandlers, lookAgain] }
}
