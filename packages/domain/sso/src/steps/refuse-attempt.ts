import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type AttemptId, type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { AttemptStep } from '../contracts.ts'
import { attemptAbandoned, attemptRefused } from '../events.ts'
import { explainReason } from '../rules/catalogue/entries.ts'
import type { Refusal } from '../rules/refusal.ts'
import * as store from '../store/attempts.ts'

export type AttemptRefusalInput = {
  attemptId: AttemptId
  /** The step that was not reached. */
  at: AttemptStep
  refusal: Refusal
  /** Abandoned is who never came back; everything else is refused. */
  outcome?: 'refused' | 'abandoned'
}

/**
 * Ends an attempt with its reason, who must act, and what was expected against what came. An attempt that has
 * ended keeps its end; the late refusal is only added to its steps.
 */
export async function refuseAttempt(ctx: Ctx, input: AttemptRefusalInput): Promise<void> {
  const companyId = mustBeAtGateOfCompany(ctx)
  const { attemptId, at, refusal, outcome = 'refused' } = input
  const { reason, field, expected, received, providerSaid } = refusal
  await inTransaction(ctx, async (ctx) => {
    const ended = await store.endAttempt(ctx, attemptId, {
      outcome,
      code: reason,
      owner: explainReason(reason).mustAct[0] ?? null,
      expected: { field, text: expected },
      received: { field, text: received, ...(providerSaid ? { providerSaid } : {}) },
    })
    await store.insertStep(ctx, { companyId: companyOf(ctx), id: attemptId }, at, 'refused', {
      reason,
      field,
      expected,
      received,
    })
    if (!ended) return
    await recordAudit(ctx, `sso_attempt.${outcome}`, {
      kind: 'sso_attempt',
      id: attemptId,
      detail: { reason },
    })
    const announce = outcome === 'abandoned' ? attemptAbandoned : attemptRefused
    await publish(ctx, announce(companyId, { attemptId, connectionId: ended.connectionId, reason }))
  })
}
