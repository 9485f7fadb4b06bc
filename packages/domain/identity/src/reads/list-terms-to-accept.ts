import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeOneself } from '../access.ts'
import type { Audience, Terms } from '../contracts.ts'
import * as store from '../store/terms.ts'
import { toTerms } from './find-current-terms.ts'

/** Terms that apply now and that the scope's person has not accepted in this version. */
export async function listTermsToAccept(
  ctx: Ctx,
  { audiences, locale }: { readonly audiences: readonly Audience[]; readonly locale: 'en' | 'is' },
): Promise<Terms[]> {
  const personId = mustBeOneself(ctx)
  return inTransaction(ctx, async (ctx) => {
    const open: Terms[] = []
    for (const audience of audiences) {
      const terms = await store.findCurrentTerms(ctx, audience, locale)
      if (terms && !(await store.hasAccepted(ctx, personId, audience, terms.version)))
        open.push(toTerms(terms))
    }
    return open
  })
}
