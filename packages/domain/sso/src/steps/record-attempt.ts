import type { TxCtx } from '@kara/db'
import { type AttemptId, companyOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { type AttemptStep, limits } from '../contracts.ts'
import { newReference } from '../rules/reference-code.ts'
import { insertAttempt, insertStep, type NewAttempt } from '../store/attempts.ts'

/** Writes a new attempt down under a reference code of its own, with its first step and the day its detail is taken. */
export async function recordAttempt(
  ctx: TxCtx,
  facts: Omit<NewAttempt, 'id' | 'reference'>,
  [step, outcome]: readonly [AttemptStep, 'ok' | 'info'],
): Promise<{ readonly id: AttemptId; readonly reference: string }> {
  const attempt = { id: ctx.ids.next<'sso_attempt'>(), reference: newReference() }
  await insertAttempt(ctx, { ...facts, ...attempt })
  await insertStep(ctx, { companyId: companyOf(ctx), id: attempt.id }, step, outcome)
  await planForgetting(ctx)
  return attempt
}

/** One visit for all that a company began on one day, however many signed in, when the last of it is past its days. */
async function planForgetting(ctx: TxCtx): Promise<void> {
  const companyId = companyOf(ctx)
  const day = ctx.clock.now().toString().slice(0, 10)
  await planWork(ctx, {
    kind: 'sso_attempt.forget',
    key: `${companyId}|${day}`,
    queue: 'sessions',
    dueAt: Temporal.Instant.from(`${day}T00:00:00Z`).add({ hours: 24 * (limits.attemptDetailDays + 1) }),
    scope: { companyId },
    payload: {},
  })
}
