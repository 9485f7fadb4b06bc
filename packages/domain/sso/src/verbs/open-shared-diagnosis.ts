import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mustBeAtGate } from '../access.ts'
import { OpenSharedInput, type SharedDiagnosis } from '../contracts.ts'
import { shareExpired, shareMissing } from '../errors.ts'
import { applicationOf, comparisonOf, refusalOf, toStepViews } from '../reads/get-attempt-by-reference.ts'
import { outcomeNow } from '../rules/outcome.ts'
import { findAttempt } from '../store/attempts.ts'
import { findConnection } from '../store/connections.ts'
import * as store from '../store/diagnosis.ts'
import { findLastSuccess, listSteps } from '../store/support.ts'

/**
 * Shows whoever holds a shared link what went wrong, as it stands now, and writes down that it was opened. No
 * address, no name, no domain, no attribute value; nothing about what the person came for.
 */
export async function openSharedDiagnosis(ctx: Ctx, raw: OpenSharedInput): Promise<SharedDiagnosis> {
  mustBeAtGate(ctx)
  const { token, device } = OpenSharedInput.parse(raw)
  const tokenHash = hashToken(token)
  const companyId = await inTransaction(ctx, (ctx) => store.findCompanyOfShare(ctx, tokenHash))
  if (!companyId) throw shareMissing()
  return inTransaction(inScope(ctx, { role: 'gate', companyId }), async (ctx) => {
    const share = await store.findShare(ctx, tokenHash)
    const attempt = share && (await findAttempt(ctx, share.attemptId))
    if (!share || !attempt) throw shareMissing()
    const now = ctx.clock.now()
    if (Temporal.Instant.compare(share.expiresAt, now) <= 0) throw shareExpired()
    await store.insertShareView(ctx, share, device)
    await recordAudit(ctx, 'sso_attempt.share_opened', { kind: 'sso_attempt', id: attempt.id })
    const connection = await findConnection(ctx, attempt.connectionId)
    const lastSuccess = await findLastSuccess(ctx, attempt.connectionId)
    const resolution = await store.findResolution(ctx, attempt)
    const comparison = comparisonOf(attempt)
    return {
      reference: attempt.reference,
      outcome: outcomeNow(attempt, now),
      refusal: refusalOf(attempt, now),
      ...comparison,
      // What a person copied or wrote beside it may say who they are, or what they came for; its codes are received.
      providerSaid: attempt.outcome === 'abandoned' ? null : comparison.providerSaid,
      application: applicationOf(connection),
      startedAt: attempt.startedAt.toString(),
      expiresAt: share.expiresAt.toString(),
      steps: toStepViews(await listSteps(ctx, attempt)),
      claims: attempt.claims as SharedDiagnosis['claims'],
      lastSuccessAt: lastSuccess?.toString() ?? null,
      resolvedAt: resolution?.resolvedAt.toString() ?? null,
    }
  })
}
