import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Audience, Terms } from '../contracts.ts'
import * as store from '../store/terms.ts'

/** The terms that apply now, in the language asked for or else in English. Anybody may read them. */
export async function findCurrentTerms(
  ctx: Ctx,
  audience: Audience,
  locale: 'en' | 'is',
): Promise<Terms | null> {
  const row = await inTransaction(ctx, (ctx) => store.findCurrentTerms(ctx, audience, locale))
  return row && toTerms(row)
}

export function toTerms(row: store.TermsRow): Terms {
  const { id, audience, version, locale, title, body } = row
  return { id, audience, version, locale, title, body, effectiveAt: row.effectiveAt.toString() }
}
