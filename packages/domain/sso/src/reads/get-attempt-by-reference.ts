import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import {
  type ApplicationView,
  type AttemptDetail,
  type AttemptRefusal,
  type AttemptStep,
  type AttemptSummary,
  type ReceivedClaims,
  ReferenceInput,
} from '../contracts.ts'
import { attemptMissing } from '../errors.ts'
import { explainReason } from '../rules/catalogue/entries.ts'
import type { ReasonCode } from '../rules/catalogue/reasons.ts'
import type { AttemptRow } from '../store/attempts.ts'
import { type ConnectionRow, findConnectionForSupport } from '../store/connections.ts'
import { findByReference, findLastSuccess, listSteps } from '../store/support.ts'

/** Everything support may see of the attempt whose code a person read out. Any spelling of the code will do. */
export async function getAttemptByReference(ctx: Ctx, raw: ReferenceInput): Promise<AttemptDetail> {
  mustBeSupport(ctx)
  const { reference } = ReferenceInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const row = await findByReference(ctx, reference)
    if (!row) throw attemptMissing()
    const connection = await findConnectionForSupport(ctx, row.connectionId)
    const steps = await listSteps(ctx, row)
    const lastSuccess = await findLastSuccess(ctx, row.connectionId)
    return {
      ...toSummary(row),
      connectionLabel: connection?.label ?? '',
      application: applicationOf(connection),
      ...comparisonOf(row),
      claims: (row.claims as ReceivedClaims | null) ?? null,
      steps: steps.map((step) => ({
        step: step.step as AttemptStep,
        outcome: step.outcome,
        at: step.at.toString(),
        detail: step.detail as Record<string, unknown>,
      })),
      lastSuccessAt: lastSuccess?.toString() ?? null,
    }
  })
}

/** What IT needs to find the set-up on its side. */
export function applicationOf(connection: ConnectionRow | null): ApplicationView {
  const { entityId = '', acsUrl = '', idpEntityId = '' } = connection ?? {}
  return { entityId, acsUrl, idpEntityId }
}

type Side = { field?: string; text?: string | null; providerSaid?: string }

/** Expected against received, as the refusal wrote them down. */
export function comparisonOf(row: AttemptRow) {
  const expected = (row.expected ?? {}) as Side
  const received = (row.received ?? {}) as Side
  return {
    field: expected.field ?? null,
    expected: expected.text ?? null,
    received: received.text ?? null,
    providerSaid: received.providerSaid ?? null,
  }
}

export function toRefusalView(reason: ReasonCode): AttemptRefusal {
  const { code, mustAct, mayRetry } = explainReason(reason)
  return { reason, code, mustAct, mayRetry }
}

export function refusalOf(row: AttemptRow): AttemptRefusal | null {
  return row.code === null ? null : toRefusalView(row.code as ReasonCode)
}

export function toSummary(row: AttemptRow): AttemptSummary {
  return {
    attemptId: row.id,
    companyId: row.companyId,
    connectionId: row.connectionId,
    reference: row.reference,
    purpose: row.purpose,
    host: row.host,
    step: row.step as AttemptStep,
    outcome: row.outcome,
    refusal: refusalOf(row),
    emailDomain: row.emailDomain,
    startedAt: row.startedAt.toString(),
    returnedAt: row.returnedAt?.toString() ?? null,
    finishedAt: row.finishedAt?.toString() ?? null,
  }
}
