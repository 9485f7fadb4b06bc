import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGateOfCompany } from '../access.ts'
import { attemptSucceeded } from '../events.ts'
import * as store from '../store/attempts.ts'
import { endIncidentByItself } from '../store/health.ts'

/**
 * Ends an attempt well, and with it the trouble that had shown by itself. A test leaves behind who was named, as a key
 * that names nobody.
 */
export async function succeed(
  ctx: Ctx,
  attempt: Pick<store.AttemptRow, 'id' | 'companyId' | 'connectionId'>,
  subjectHash: string | null = null,
): Promise<void> {
  const companyId = mustBeAtGateOfCompany(ctx)
  await inTransaction(ctx, async (ctx) => {
    await store.succeed(ctx, attempt.id, { subjectHash })
    await store.insertStep(ctx, attempt, 'completed', 'ok')
    await recordAudit(ctx, 'sso_attempt.succeeded', { kind: 'sso_attempt', id: attempt.id })
    await publish(ctx, attemptSucceeded(companyId, attempt.id))
    const over = await endIncidentByItself(ctx, attempt.connectionId)
    if (over) await recordAudit(ctx, 'sso_incident.ended', { kind: 'sso_incident', id: over })
  })
}
