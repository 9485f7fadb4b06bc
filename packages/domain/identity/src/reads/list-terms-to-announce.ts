import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeOneself } from '../access.ts'
import type { Audience, WaitingTerms } from '../contracts.ts'
import { findWaitingTerms } from '../steps/find-waiting-terms.ts'

/** Terms that changed in a way that asks nothing, and of which the scope's person has not yet said that they know. */
export async function listTermsToAnnounce(
  ctx: Ctx,
  { audiences, locale }: { readonly audiences: readonly Audience[]; readonly locale: 'en' | 'is' },
): Promise<WaitingTerms[]> {
  const personId = mustBeOneself(ctx)
  return inTransaction(ctx, async (ctx) => {
    const told: WaitingTerms[] = []
    for (const audience of audiences) {
      const waiting = await findWaitingTerms(ctx, personId, { audience, locale })
      if (waiting?.wants === 'notice') told.push(waiting.terms)
    }
    return told
  })
}
