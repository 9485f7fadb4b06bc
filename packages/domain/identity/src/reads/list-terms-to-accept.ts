import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeOneself } from '../access.ts'
import type { Audience, WaitingTerms } from '../contracts.ts'
import { findWaitingTerms } from '../steps/find-waiting-terms.ts'

/**
 * Terms that the scope's person has to accept before going on: they never did, or a version that matters came
 * since. A later one that does not matter asks nothing of who accepted before it.
 */
export async function listTermsToAccept(
  ctx: Ctx,
  { audiences, locale }: { readonly audiences: readonly Audience[]; readonly locale: 'en' | 'is' },
): Promise<WaitingTerms[]> {
  const personId = mustBeOneself(ctx)
  return inTransaction(ctx, async (ctx) => {
    const open: WaitingTerms[] = []
    for (const audience of audiences) {
      const waiting = await findWaitingTerms(ctx, personId, { audience, locale })
      if (waiting?.wants === 'acceptance') open.push(waiting.terms)
    }
    return open
  })
}
