import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mustBeSupport } from '../access.ts'
import {
  type ApplicationView,
  type AttemptDetail,
  type AttemptHelp,
  type AttemptRefusal,
  type AttemptStep,
  type AttemptStepView,
  type AttemptSummary,
  limits,
  type ReceivedClaims,
  ReferenceInput,
} from '../contracts.ts'
import { attemptMissing } from '../errors.ts'
import { codesIn } from '../rules/catalogue/decode.ts'
import { explainReason } from '../rules/catalogue/entries.ts'
import type { ReasonCode } from '../rules/catalogue/reasons.ts'
import { openHelpWords, type SsoKeys } from '../rules/keys.ts'
import { outcomeNow, reasonNow } from '../rules/outcome.ts'
import type { AttemptRow } from '../store/attempts.ts'
import { type ConnectionRow, findConnectionForSupport } from '../store/connections.ts'
import * as diagnosis from '../store/diagnosis.ts'
import { findByReference, findLastSuccess, listSteps, type StepRow } from '../store/support.ts'

/** Everything support may see of the attempt whose code a person read out. Any spelling of the code will do. */
export async function getAttemptByReference(
  ctx: Ctx,
  raw: ReferenceInput,
  keys: SsoKeys,
): Promise<AttemptDetail> {
  mustBeSupport(ctx)
  const { reference } = ReferenceInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const row = await findByReference(ctx, reference)
    if (!row) throw attemptMissing()
    const connection = await findConnectionForSupport(ctx, row.connectionId)
    const steps = await listSteps(ctx, row)
    const lastSuccess = await findLastSuccess(ctx, row.connectionId)
    return {
      ...toSummary(row, ctx.clock.now()),
      connectionLabel: connection?.label ?? '',
      protocol: connection?.protocol ?? 'saml',
      providerClientId: connection?.providerClientId ?? null,
      application: applicationOf(connection),
      ...comparisonOf(row),
      claims: (row.claims as ReceivedClaims | null) ?? null,
      steps: toStepViews(steps),
      lastSuccessAt: lastSuccess?.toString() ?? null,
      ...(await helpOf(ctx, row, keys)),
    }
  })
}

export function toStepViews(steps: readonly StepRow[]): AttemptStepView[] {
  return steps.map(({ step, outcome, at, detail }) => ({
    step: step as AttemptStep,
    outcome,
    at: at.toString(),
    detail: detail as Record<string, unknown>,
  }))
}

/** What was asked and shared about it, and whether it is resolved. */
async function helpOf(ctx: TxCtx, row: AttemptRow, keys: SsoKeys): Promise<AttemptHelp> {
  const resolution = await diagnosis.findResolution(ctx, row)
  const asked = await diagnosis.listHelpRequests(ctx, row, limits.helpRequestsMax)
  const shares = new Map<
    string,
    AttemptHelp['shares'][number] & { views: { at: string; device: string }[] }
  >()
  for (const line of await diagnosis.listShareViews(ctx, row, limits.shareViewsShown)) {
    const { madeBy, createdAt, expiresAt, viewedAt, device } = line
    const key = `${madeBy} ${createdAt}`
    const share = shares.get(key) ?? {
      madeBy,
      createdAt: createdAt.toString(),
      expiresAt: expiresAt.toString(),
      views: [],
    }
    if (viewedAt) share.views.push({ at: viewedAt.toString(), device: device ?? '' })
    shares.set(key, share)
  }
  return {
    resolvedAt: resolution?.resolvedAt.toString() ?? null,
    helpRequests: asked.map((request) => ({
      message: openHelpWords(keys, request),
      hasReplyAddress: request.replySealed !== null,
      askedAt: request.createdAt.toString(),
    })),
    shares: [...shares.values()],
  }
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
    // Of what a person copied from the provider's page, its codes: IT sees them, and the catalogue names them.
    received: received.text ?? codesIn(received.providerSaid ?? ''),
    providerSaid: received.providerSaid ?? null,
  }
}

export function toRefusalView(reason: ReasonCode): AttemptRefusal {
  const { code, mustAct, mayRetry } = explainReason(reason)
  return { reason, code, mustAct, mayRetry }
}

export function refusalOf(row: AttemptRow, now: Temporal.Instant): AttemptRefusal | null {
  const reason = reasonNow(row, now)
  return reason && toRefusalView(reason)
}

export function toSummary(row: AttemptRow, now: Temporal.Instant): AttemptSummary {
  return {
    attemptId: row.id,
    companyId: row.companyId,
    connectionId: row.connectionId,
    reference: row.reference,
    purpose: row.purpose,
    host: row.host,
    step: row.step as AttemptStep,
    outcome: outcomeNow(row, now),
    refusal: refusalOf(row, now),
    emailDomain: row.emailDomain,
    startedAt: row.startedAt.toString(),
    returnedAt: row.returnedAt?.toString() ?? null,
    finishedAt: row.finishedAt?.toString() ?? null,
  }
}
