import { acceptTerms, listTermsToAccept } from '@kara/identity'
import type { Audience } from '@kara/identity/contracts'
import { type Ctx, inScope, type PersonId } from '@kara/kernel'

/** A resident accepts the terms that apply now, as the first page after signing in would ask. */
export async function acceptTermsOf(
  ctx: Ctx,
  personId: PersonId,
  audience: Audience,
  locale: 'en' | 'is',
): Promise<void> {
  const self = inScope(ctx, { role: 'person', personId }, { kind: 'person', personId })
  for (const terms of await listTermsToAccept(self, { audiences: [audience], locale }))
    await acceptTerms(self, { termsVersionId: terms.id })
}
