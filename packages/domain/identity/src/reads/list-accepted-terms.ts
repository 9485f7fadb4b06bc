import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeOneself } from '../access.ts'
import type { AcceptedTerms } from '../contracts.ts'
import { listAcceptances } from '../store/terms.ts'
import { toTerms } from './find-current-terms.ts'

/** What the scope's person has agreed to, newest first, with the text as it was. */
export async function listAcceptedTerms(ctx: Ctx): Promise<AcceptedTerms[]> {
  const personId = mustBeOneself(ctx)
  const rows = await inTransaction(ctx, (ctx) => listAcceptances(ctx, personId))
  return rows.map(({ terms, companyId, acceptedAt }) => ({
    terms: toTerms(terms),
    companyId,
    acceptedAt: acceptedAt.toString(),
  }))
}
