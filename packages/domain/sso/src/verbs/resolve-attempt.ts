import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeSupport } from '../access.ts'
import { limits, ReferenceInput } from '../contracts.ts'
import { alreadyResolved, attemptMissing, nothingToResolve } from '../errors.ts'
import { attemptResolved } from '../events.ts'
import { insertResolution, listHelpRequests } from '../store/diagnosis.ts'
import { findByReference } from '../store/support.ts'

/**
 * Support found the cause put right: whoever asked for help is told to try again, by a letter that does not name
 * the service; the page of the attempt says so too.
 */
export async function resolveAttempt(ctx: Ctx, raw: ReferenceInput): Promise<{ told: number }> {
  mustBeSupport(ctx)
  const { reference } = ReferenceInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const attempt = await findByReference(ctx, reference)
    if (!attempt) throw attemptMissing()
    if (attempt.outcome === 'succeeded') throw nothingToResolve()
    const { companyId, id } = attempt
    const resolution = { companyId, attemptId: id, resolvedAt: ctx.clock.now(), resolvedBy: personOf(ctx) }
    if (!(await insertResolution(ctx, resolution))) throw alreadyResolved()
    const asked = await listHelpRequests(ctx, attempt, limits.helpRequestsMax)
    const answerable = asked.flatMap((request) => {
      const { id: helpRequestId, replySealed, locale, host } = request
      if (!replySealed) return []
      return [{ helpRequestId, locale, host, sealed: Buffer.from(replySealed).toString('base64') }]
    })
    for (const answer of answerable) await publish(ctx, attemptResolved(companyId, { reference, ...answer }))
    await recordAudit(ctx, 'sso_attempt.resolved', {
      kind: 'sso_attempt',
      id,
      detail: { told: answerable.length },
    })
    return { told: answerable.length }
  })
}
