import { inTransaction } from '@kara/db'
import type { AttemptId, Ctx } from '@kara/kernel'
import { maySetUpSso } from '../access.ts'
import { type ReceivedClaims, RecordTestResultInput, type TestReport } from '../contracts.ts'
import { attemptMissing } from '../errors.ts'
import { outcomeNow } from '../rules/outcome.ts'
import { checksOf } from '../rules/test-checks.ts'
import { findAttempt } from '../store/attempts.ts'
import { findConnection } from '../store/connections.ts'
import { applicationOf, comparisonOf, refusalOf } from './get-attempt-by-reference.ts'

/** The red and green list of a test sign-in, for whoever sets the connection up. */
export async function getTestReport(ctx: Ctx, raw: RecordTestResultInput): Promise<TestReport> {
  maySetUpSso(ctx)
  const { attemptId } = RecordTestResultInput.parse(raw)
  const { row, connection } = await inTransaction(ctx, async (ctx) => {
    const row = await findAttempt(ctx, attemptId as AttemptId)
    if (!row) throw attemptMissing()
    return { row, connection: await findConnection(ctx, row.connectionId) }
  })
  const now = ctx.clock.now()
  const refusal = refusalOf(row, now)
  const claims = (row.claims as ReceivedClaims | null) ?? null
  const { expected, received } = comparisonOf(row)
  return {
    attemptId: row.id,
    application: applicationOf(connection),
    connectionId: row.connectionId,
    reference: row.reference,
    outcome: outcomeNow(row, now),
    refusal,
    expected,
    received,
    claims,
    checks: checksOf({ hasReturned: row.returnedAt !== null, reason: refusal?.reason ?? null, claims }),
  }
}
