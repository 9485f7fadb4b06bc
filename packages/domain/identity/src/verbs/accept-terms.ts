import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeOneself } from '../access.ts'
import { AcceptTermsInput, type TermsVersionId } from '../contracts.ts'
import { personMissing } from '../errors.ts'
import { termsAccepted } from '../events.ts'
import { getTermsThatApply } from '../steps/get-terms-that-apply.ts'
import { insertAcceptance } from '../store/terms.ts'

/**
 * Records a person's consent to the terms that apply now, in the language they read. Once is enough for a version and
 * an audience, in however many hubs or companies the person stands; where they read it first is kept.
 */
export async function acceptTerms(ctx: Ctx, raw: AcceptTermsInput): Promise<{ readonly isNew: boolean }> {
  const personId = mustBeOneself(ctx)
  const input = AcceptTermsInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const terms = await getTermsThatApply(ctx, input.termsVersionId as TermsVersionId)
    const companyId = (input.companyId ?? null) as CompanyId | null
    const isNew = await insertAcceptance(ctx, personId, terms, companyId).catch(goneMeanwhile)
    if (!isNew) return { isNew }
    const { audience, version, locale } = terms
    await recordAudit(ctx, 'terms.accepted', {
      kind: 'terms_version',
      id: terms.id,
      detail: { audience, version, locale },
    })
    await publish(ctx, termsAccepted(personId, audience, version))
    return { isNew }
  })
}

/** Another tab declined, and took the account that had accepted nothing with it. */
function goneMeanwhile(error: unknown): never {
  if (isFailure(error, 'foreign_key_violation')) throw personMissing()
  throw error
}
