import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type AttemptId, type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { maySetUpSso } from '../access.ts'
import { RecordTestResultInput, type SsoConnection } from '../contracts.ts'
import { attemptMissing, connectionMissing, refused, testNotPassed, testOutdated } from '../errors.ts'
import { connectionStateChanged } from '../events.ts'
import { comparisonOf } from '../reads/get-attempt-by-reference.ts'
import { toConnection } from '../reads/list-connections.ts'
import { readReason } from '../rules/catalogue/reasons.ts'
import { lacksClaims } from '../rules/test-checks.ts'
import { type AttemptRow, findAttempt } from '../store/attempts.ts'
import * as store from '../store/connections.ts'

/** Lifts a draft to tested after a test sign-in went all the way. Recording it twice changes nothing more. */
export async function recordTestResult(ctx: Ctx, raw: RecordTestResultInput): Promise<SsoConnection> {
  maySetUpSso(ctx)
  const input = RecordTestResultInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const attempt = await findAttempt(ctx, input.attemptId as AttemptId)
    if (!attempt) throw attemptMissing()
    const before = await store.findConnection(ctx, attempt.connectionId)
    if (!before) throw connectionMissing()
    if (attempt.outcome !== 'succeeded') throw notPassed(attempt)
    if (before.state === 'draft' && Temporal.Instant.compare(attempt.startedAt, before.stateChangedAt) < 0) {
      throw testOutdated()
    }
    const state = await store.setTested(ctx, before.id)
    if (state && state !== before.state) {
      await recordAudit(ctx, 'sso_connection.tested', { kind: 'sso_connection', id: before.id })
      await publish(ctx, connectionStateChanged(companyOf(ctx), before.id, state))
    }
    const row = await store.findConnection(ctx, before.id)
    if (!row) throw connectionMissing()
    return toConnection(row, ctx.clock.now())
  })
}

/** What was sent lacked something, which is mapped before anything is switched on; else the attempt says why. */
function notPassed(attempt: AttemptRow): Error {
  if (!lacksClaims(readReason(attempt.code))) return testNotPassed()
  const { expected, received } = comparisonOf(attempt)
  return refused({ reason: 'test_claims_incomplete', expected: expected ?? attempt.code, received })
}
