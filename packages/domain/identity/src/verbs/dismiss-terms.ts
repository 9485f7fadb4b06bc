import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeOneself } from '../access.ts'
import { DismissTermsInput, type TermsVersionId } from '../contracts.ts'
import { termsDismissed } from '../events.ts'
import { getTermsThatApply } from '../steps/get-terms-that-apply.ts'
import { insertDismissal } from '../store/terms.ts'

/** The person knows of the change that was announced. It accepts nothing: what has to be accepted still asks. */
export async function dismissTerms(ctx: Ctx, raw: DismissTermsInput): Promise<{ readonly isNew: boolean }> {
  const personId = mustBeOneself(ctx)
  const input = DismissTermsInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const terms = await getTermsThatApply(ctx, input.termsVersionId as TermsVersionId)
    const isNew = await insertDismissal(ctx, personId, terms)
    if (!isNew) return { isNew }
    const { audience, version } = terms
    await recordAudit(ctx, 'terms.dismissed', {
      kind: 'terms_version',
      id: terms.id,
      detail: { audience, version },
    })
    await publish(ctx, termsDismissed(personId, audience, version))
    return { isNew }
  })
}
