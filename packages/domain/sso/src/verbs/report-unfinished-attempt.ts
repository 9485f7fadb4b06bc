import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import { type OwnAttempt, ReportUnfinishedAttemptInput } from '../contracts.ts'
import { toOwnAttempt } from '../reads/find-own-attempt.ts'
import { decodeProviderText } from '../rules/catalogue/decode.ts'
import { explainReason } from '../rules/catalogue/entries.ts'
import type { ReasonCode } from '../rules/catalogue/reasons.ts'
import { withoutAddresses } from '../rules/email-address.ts'
import { shown } from '../rules/refusal.ts'
import { refuseAttempt } from '../steps/refuse-attempt.ts'
import * as store from '../store/attempts.ts'

/**
 * The person is back without an answer from the identity provider: its own page said why, ours saw nothing.
 * Ends the browser's newest attempt as abandoned; a code pasted from that page, then or later, names the cause.
 * Null when this browser has no such attempt.
 */
export async function reportUnfinishedAttempt(
  ctx: Ctx,
  raw: ReportUnfinishedAttemptInput,
): Promise<OwnAttempt | null> {
  const companyId = mustBeAtGateOfCompany(ctx)
  const input = ReportUnfinishedAttemptInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const attempt = await store.findUnfinished(ctx, hashToken(input.browserToken))
    if (!attempt) return null
    const { providerText = '' } = input
    const decoded = providerText ? decodeProviderText(providerText) : null
    const providerSaid = shown(withoutAddresses(providerText)) || undefined
    if (attempt.outcome === 'open') {
      const reason = decoded ?? 'not_returned'
      const refusal = { reason, field: 'provider', expected: null, received: null, providerSaid } as const
      await refuseAttempt(ctx, { attemptId: attempt.id, at: 'returned', refusal, outcome: 'abandoned' })
    } else if (attempt.outcome === 'abandoned' && providerSaid) {
      const reason = decoded ?? (attempt.code as ReasonCode)
      const owner = explainReason(reason).mustAct[0] ?? null
      await store.explainAbandoned(ctx, attempt.id, {
        code: reason,
        owner,
        received: { field: 'provider', text: null, providerSaid },
      })
      await store.insertStep(ctx, { companyId, id: attempt.id }, 'returned', 'info', { reason })
      await recordAudit(ctx, 'sso_attempt.explained', {
        kind: 'sso_attempt',
        id: attempt.id,
        detail: { reason },
      })
    }
    const row = await store.findAttempt(ctx, attempt.id)
    return row && toOwnAttempt(ctx, row)
  })
}
