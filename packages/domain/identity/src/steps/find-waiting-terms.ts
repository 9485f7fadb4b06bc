import type { TxCtx } from '@kara/db'
import type { PersonId } from '@kara/kernel'
import type { Audience, WaitingTerms } from '../contracts.ts'
import { toTerms } from '../reads/find-current-terms.ts'
import * as store from '../store/terms.ts'

/** What the terms that apply now want of a person: to be accepted, to be known of, or nothing. */
export async function findWaitingTerms(
  ctx: TxCtx,
  personId: PersonId,
  { audience, locale }: { readonly audience: Audience; readonly locale: 'en' | 'is' },
): Promise<{ readonly wants: 'acceptance' | 'notice'; readonly terms: WaitingTerms } | null> {
  const current = await store.findCurrentTerms(ctx, audience, locale)
  if (!current) return null
  const accepted = await store.findAcceptedSince(ctx, personId, audience)
  if (!accepted) return { wants: 'acceptance', terms: { ...toTerms(current), isFirst: true, changes: [] } }
  if (isSameOrLater(accepted, current.effectiveAt)) return null
  const material = await store.findMaterialSince(ctx, audience)
  const wants = material && !isSameOrLater(accepted, material) ? 'acceptance' : 'notice'
  if (wants === 'notice' && (await store.isDismissed(ctx, personId, current))) return null
  const changes = await store.listChangesSince(ctx, audience, locale, accepted)
  return { wants, terms: { ...toTerms(current), isFirst: false, changes } }
}

function isSameOrLater(
  one: { readonly epochMilliseconds: number },
  other: { readonly epochMilliseconds: number },
) {
  return one.epochMilliseconds >= other.epochMilliseconds
}
