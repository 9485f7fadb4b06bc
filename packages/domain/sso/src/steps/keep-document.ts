import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mustBeAtGateOfCompany } from '../access.ts'
import { documentLimits } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { decodeResponseField } from '../rules/inspect-response.ts'
import type { AttemptRow } from '../store/attempts.ts'
import { insertDocument } from '../store/documents.ts'

/**
 * Keeps the answer of a refused attempt, sealed and for some days, so that support can find the cause. What is not
 * even base64 of a bearable size is not kept; an answer that passed never is.
 */
export async function keepDocument(
  ctx: Ctx,
  { attempt, samlResponse }: { attempt: AttemptRow; samlResponse: string },
  sso: Sso,
): Promise<void> {
  const companyId = mustBeAtGateOfCompany(ctx)
  const decoded = decodeResponseField(samlResponse)
  if (decoded.outcome === 'refused') return
  const keptUntil = ctx.clock.now().add({ hours: 24 * documentLimits.documentDays })
  await inTransaction(ctx, async (ctx) => {
    await insertDocument(ctx, {
      companyId,
      attemptId: attempt.id,
      documentSealed: sso.sealDocument(attempt.id, decoded.bytes),
      judgedAt: sso.worldClock.now(),
      keptUntil,
    })
    await planWork(ctx, {
      kind: 'sso_document.forget',
      key: attempt.id,
      queue: 'sessions',
      dueAt: keptUntil,
      scope: { companyId },
      payload: {},
    })
  })
}
