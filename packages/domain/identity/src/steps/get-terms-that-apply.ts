import type { TxCtx } from '@kara/db'
import type { TermsVersionId } from '../contracts.ts'
import { termsMissing, termsOutdated } from '../errors.ts'
import { findCurrentTerms, findTerms, type TermsRow } from '../store/terms.ts'

/** The terms that somebody was shown. @throws when there are none such, or when newer ones apply by now. */
export async function getTermsThatApply(ctx: TxCtx, termsVersionId: TermsVersionId): Promise<TermsRow> {
  const terms = await findTerms(ctx, termsVersionId)
  if (!terms) throw termsMissing()
  const current = await findCurrentTerms(ctx, terms.audience, terms.locale)
  if (current?.version !== terms.version) throw termsOutdated()
  return terms
}
