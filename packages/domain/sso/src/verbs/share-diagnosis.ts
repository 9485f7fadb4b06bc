import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayShareDiagnosis } from '../access.ts'
import { limits, ReferenceInput, type SharedLink } from '../contracts.ts'
import { attemptMissing } from '../errors.ts'
import { type SsoKeys, shareToken } from '../rules/keys.ts'
import { findByReferenceOfCompany } from '../store/attempts.ts'
import * as store from '../store/diagnosis.ts'
import { findByReference } from '../store/support.ts'

/**
 * A link to what went wrong in one attempt, for the company's IT: redacted, without an account, for some days.
 * Whoever asks again while it works gets the same link.
 */
export async function shareDiagnosis(ctx: Ctx, raw: ReferenceInput, keys: SsoKeys): Promise<SharedLink> {
  const madeBy = mayShareDiagnosis(ctx)
  const { reference } = ReferenceInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const attempt = await findAttempt(ctx, reference)
    if (!attempt) throw attemptMissing()
    const share =
      (await store.findLiveShare(ctx, attempt, madeBy)) ?? (await make(ctx, attempt, madeBy, keys))
    return { token: shareToken(keys, share.id), expiresAt: share.expiresAt.toString() }
  })
}

async function make(
  ctx: TxCtx,
  attempt: Pick<store.ShareRow, 'companyId'> & { id: store.ShareRow['attemptId'] },
  madeBy: store.ShareRow['madeBy'],
  keys: SsoKeys,
): Promise<store.ShareRow> {
  const id = ctx.ids.next<'sso_share'>()
  const createdAt = ctx.clock.now()
  const share = {
    id,
    companyId: attempt.companyId,
    attemptId: attempt.id,
    tokenHash: hashToken(shareToken(keys, id)),
    madeBy,
    createdAt,
    expiresAt: createdAt.add({ hours: 24 * limits.shareDays }),
  }
  await store.insertShare(ctx, share)
  await recordAudit(ctx, 'sso_attempt.shared', { kind: 'sso_attempt', id: attempt.id, detail: { madeBy } })
  return share
}

function findAttempt(ctx: TxCtx, reference: string) {
  return ctx.scope.role === 'support'
    ? findByReference(ctx, reference)
    : findByReferenceOfCompany(ctx, reference)
}
